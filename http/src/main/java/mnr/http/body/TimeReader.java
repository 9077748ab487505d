package mnr.http.body;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

import mnr.http.time.Rfc3339;

/** Reads dates and instants from text only, and only such as can be kept; Jackson's own also make them of numbers. */
final class TimeReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    private TimeReader(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static Module module() {
        return new SimpleModule("times")
                .addDeserializer(LocalDate.class, new TimeReader<>(LocalDate.class, Rfc3339::date))
                .addDeserializer(Instant.class, new TimeReader<>(Instant.class, Rfc3339::instant));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Class<?> type = handledType();
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "text");
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException _) {
            throw context.weirdStringException(parser.getText(), type, "no time");
        }
    }
}
