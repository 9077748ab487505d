package mnr.assessment.response;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.http.problem.Violations;

/** What a piece of evidence has to keep. */
final class EvidenceRules {

    private static final Set<String> WEB = Set.of("http", "https");

    private EvidenceRules() {}

    static void check(Evidence evidence, String at, Violations violations) {
        if (evidence.link() != null && !leadsToTheWeb(evidence.link())) {
            violations.add(Violation.at(
                    at + "/link",
                    "NO_WEB_LINK",
                    "A link begins with http:// or https://, names a host and no user, and has no spaces."));
        }
        LocalDate effect = evidence.dateOfEffect();
        LocalDate expiry = evidence.expiry();
        checkYear(effect, at + "/dateOfEffect", violations);
        checkYear(expiry, at + "/expiry", violations);
        if (effect != null && expiry != null && expiry.isBefore(effect)) {
            violations.add(Violation.at(
                    at + "/expiry", "BEFORE_EFFECT", "What expires before its date of effect never holds."));
        }
    }

    private static void checkYear(@Nullable LocalDate date, String at, Violations violations) {
        if (date != null) {
            Years.check(date, at, violations);
        }
    }

    private static boolean leadsToTheWeb(String link) {
        try {
            URI uri = new URI(link);
            return uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
