package mnr.http.query;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|/a?cursor=c",
                "limit=1|/a?limit=1&cursor=c",
                "cursor=b&limit=1|/a?cursor=c&limit=1",
                "cursor=a&limit=1&cursor=b|/a?cursor=c&limit=1",
                "cursor&limit=1|/a?cursor=c&limit=1",
                "%63ursor=b|/a?cursor=c",
                "cursors=b&q=cursor=b|/a?cursors=b&q=cursor=b&cursor=c",
                "&&limit=1&|/a?limit=1&cursor=c",
                "q={child}&limit=1|/a?q=%7Bchild%7D&limit=1&cursor=c",
                "q=<a b>\"é|/a?q=%3Ca%20b%3E%22%C3%A9&cursor=c",
                "q=100%&r=%zz&s=%4|/a?q=100%25&r=%25zz&s=%254&cursor=c",
                "q=%7Bchild%7D+%2B|/a?q=%7Bchild%7D+%2B&cursor=c",
                "q=a:b/c?d@e!$'()*,;~|/a?q=a:b/c?d@e!$'()*,;~&cursor=c"
            })
    void oneParameterIsAnotherAndTheRestIsAsItWasSent(@Nullable String sent, String address) {
        // when
        String made = Query.of(sent).with("cursor", "c").behind("/a");

        // then
        assertEquals(address, made);
        assertEquals(address, URI.create(made).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "from=latest&limit=5,from=2023,/a?from=2023&limit=5",
        "limit=5&fr%6Fm=latest,from=2023,/a?limit=5&from=2023",
        "limit=5,from=2023,/a?limit=5&from=2023",
        "limit=5,,/a?limit=5"
    })
    void whatAnotherQuerySaysGoesBeforeWhatThisOneDoes(String sent, @Nullable String other, String address) {
        assertEquals(address, Query.of(sent).with(Query.of(other)).behind("/a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|/a", "''|/a", "b|/a?b", "b=1&c={|/a?b=1&c=%7B"})
    void aQueryOfNothingIsNone(@Nullable String sent, String address) {
        assertEquals(address, Query.of(sent).behind("/a"));
    }
}
