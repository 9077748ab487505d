-- Each extension has a version of its own: the round's told everybody who reads the round that some country has more time.
ALTER TABLE round_extension ADD COLUMN version bigint NOT NULL DEFAULT 1;
