-- The trace that an event was written in, as a W3C traceparent; null outside of any, and for events of the version before.
ALTER TABLE outbox ADD COLUMN traceparent text;
