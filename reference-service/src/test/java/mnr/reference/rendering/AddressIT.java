package mnr.reference.rendering;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where an answer says that it is: what is read there is this answer, and no larger one. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AddressIT {

    private static final String EDITIONS = "/api/v1/frameworks/MNR/editions/";

    @ParameterizedTest
    @CsvSource({
        "latest?format=csv&lang=es,2023?format=csv&lang=es",
        "latest/sub-domains?limit=3&lang=fr,2023/sub-domains?limit=3&lang=fr",
        "latest/search?q=police%20or%20child&limit=2,2023/search?q=police%20or%20child&limit=2",
        "latest/translations?limit=1,2023/translations?limit=1",
        "2023/translations/FR?format=csv,2023/translations/fr?format=csv",
        "latest/translations/zu/worklist?state=MISSING,2023/translations/zu/worklist?state=MISSING",
        "latest/diff?limit=5&from=latest,2023/diff?limit=5&from=2023",
        "2023?format=yaml,",
        "2023/sub-domains?limit=3,",
        "2023/search?q=police%20or%20child&limit=2,",
        "2023/translations?limit=1,",
        "2023/translations/zu/worklist?limit=1,",
        "2023/diff?limit=5&from=2023,"
    })
    void anAddressIsThatOfTheAnswerAndIsLeftOutWhereItIsTheOneThatWasAsked(String asked, @Nullable String address) {
        // when
        Answer answer = Api.get(EDITIONS + asked);

        // then
        assertEquals(200, answer.status(), answer::text);
        assertEquals(address == null ? "" : EDITIONS + address, answer.header("Content-Location"));
        if (address != null) {
            assertEquals(answer.text(), Api.get(EDITIONS + address).text());
        }
    }
}
