package mnr.assessment.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static java.util.Objects.requireNonNull;
import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** The texts that a country may agree to, as they ship with the service. */
@ApplicationScoped
public class ConsentTexts {

    private final List<ConsentText> texts = load();

    private static List<ConsentText> load() {
        try (InputStream file = requireNonNull(ConsentTexts.class.getResourceAsStream("/consent/texts.json"))) {
            ConsentText[] all =
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, ConsentText[].class);
            return List.of(all).stream()
                    .sorted(Comparator.comparing(ConsentText::issuedOn).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one issued last first. */
    List<ConsentText> all() {
        return texts;
    }

    Optional<ConsentText> of(String version) {
        return texts.stream().filter(text -> text.version().equals(version)).findFirst();
    }

    /** The version to agree to. */
    String current() {
        return texts.getFirst().version();
    }

    /** What these choices would make visible. */
    public ConsentPreview preview(@Nullable Boolean aggregates, @Nullable Profile profile) {
        return ConsentPreview.of(current(), aggregates, profile);
    }

    /**
     * Refuses a consent to a text that nobody can read.
     *
     * @param pointer of the consent within the body
     */
    public void requireTextOf(Consent consent, String pointer) {
        if (of(consent.textVersion()).isEmpty()) {
            throw INVALID_BODY
                    .with()
                    .violations(List.of(Violation.at(
                            pointer + "/textVersion",
                            "UNKNOWN_TEXT_VERSION",
                            "There is no such consent text; the current one is " + current() + ".")));
        }
    }
}
