package mnr.http.trace;

import java.util.List;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Blots out of every span, as it begins, what tells of persons: from where and with what they asked, and the query, which
 * holds whatever a caller writes into it. The SDK cannot remove an attribute, only overwrite it.
 */
@Singleton
class DiscreetSpans implements SpanProcessor {

    /** OpenTelemetry's own word for a value that was taken out. */
    static final String REDACTED = "REDACTED";

    /** Names of OpenTelemetry's semantic conventions for HTTP servers. */
    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, REDACTED);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // An ended span can no longer be changed.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
