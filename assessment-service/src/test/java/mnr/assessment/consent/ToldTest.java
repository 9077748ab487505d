package mnr.assessment.consent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.lifecycle.Fact;

import static org.assertj.core.api.Assertions.assertThat;

/** A country knows beforehand all that partners will be told in any case. */
class ToldTest {

    private static final ConsentTexts TEXTS = new ConsentTexts();

    private static final String PREVIEW = Visible.with(Allowed.NOTHING).stream()
            .filter(thing -> thing.what() == Visible.What.PROGRESS)
            .map(Visible::detail)
            .findFirst()
            .orElseThrow();

    private static final String TEXT =
            String.join("\n", TEXTS.of(TEXTS.current()).orElseThrow().paragraphs());

    @ParameterizedTest
    @EnumSource
    void eachFactIsNamed(Fact fact) {
        assertThat(PREVIEW).contains(named(fact));
        assertThat(TEXT).contains(named(fact));
    }

    /** What each fact carries beside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "round",
                "kind",
                "edition",
                "state",
                "how often it was changed",
                "length and digest of its history"
            })
    void whatComesWithAFactIsNamed(String carried) {
        assertThat(PREVIEW).contains(carried);
        assertThat(TEXT).contains(carried);
    }

    @Test
    void aTextThatWasIssuedStaysAsItWas() {
        assertThat(TEXTS.of("2026-1").orElseThrow().paragraphs())
                .contains(
                        "In any case, partner organisations are told that, and when, an assessment was begun, handed in,"
                                + " returned, validated, amended or withdrawn, and that its consent was changed; not what it says.");
    }

    private static String named(Fact fact) {
        return switch (fact) {
            case CREATED -> "begun";
            case SUBMITTED -> "handed in";
            case RETURNED -> "returned";
            case VALIDATED -> "validated";
            case AMENDED -> "amended";
            case DISCARDED -> "an amendment was dropped";
            case WITHDRAWN -> "withdrawn";
            case REOPENED -> "reopened";
            case CONSENT_CHANGED -> "its consent was changed";
        };
    }
}
