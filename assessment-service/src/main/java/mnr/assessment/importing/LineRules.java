package mnr.assessment.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import mnr.assessment.replica.Edition;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Answering;
import mnr.http.problem.Violation;
import mnr.http.problem.Violations;

import static java.util.stream.Collectors.toSet;

/** What a line has to keep beside what its type says. */
final class LineRules {

    private static final int FIRST_YEAR = 1900;

    private LineRules() {}

    /** What can be said of it without knowing its round. */
    static Violations check(ImportLine line, Sender sender, Instant now) {
        Violations violations = new Violations();
        if (!sender.reach().admits(line.country())) {
            violations.add(Violation.at("#/country", "OUT_OF_REACH", "The sender may not act for this country."));
        }
        if (line.isValidated()) {
            checkValidated(line, sender, now, violations);
        } else {
            checkDraft(line, violations);
        }
        return violations;
    }

    private static void checkValidated(ImportLine line, Sender sender, Instant now, Violations violations) {
        if (!sender.mayValidate()) {
            violations.add(Violation.at(
                    "#/state", "VALIDATED_NOT_ALLOWED", "Only the role importer loads what was validated elsewhere."));
        }
        Instant validatedAt = line.validatedAt();
        if (validatedAt == null) {
            violations.add(Violation.at("#/validatedAt", "REQUIRED", "VALIDATED needs the time when it was."));
        } else if (validatedAt.isAfter(now)) {
            violations.add(Violation.at("#/validatedAt", "IN_THE_FUTURE", "What is validated was so in the past."));
        } else if (validatedAt.atOffset(ZoneOffset.UTC).getYear() < FIRST_YEAR) {
            violations.add(
                    Violation.at("#/validatedAt", "OUT_OF_RANGE", "The year must be " + FIRST_YEAR + " or later."));
        }
    }

    private static void checkDraft(ImportLine line, Violations violations) {
        if (line.validatedAt() != null) {
            violations.add(Violation.at(
                    "#/validatedAt", "TIME_NOT_ALLOWED", "A time of validation goes with VALIDATED only."));
        }
        if (line.consent() != null) {
            violations.add(
                    Violation.at("#/consent", "CONSENT_NOT_ALLOWED", "A draft's consent comes with its submission."));
        }
    }

    /** What its answers have to keep. */
    static Violations check(ImportLine line, Edition edition) {
        Violations violations = Answering.check(edition, line.responses(), "#/responses");
        if (violations.isEmpty() && line.isValidated()) {
            Set<String> answered =
                    line.responses().stream().map(Answer::subDomain).collect(toSet());
            List<String> missing = edition.subDomains().stream()
                    .filter(subDomain -> !answered.contains(subDomain))
                    .toList();
            if (!missing.isEmpty()) {
                violations.add(Violation.at(
                        "#/responses", "UNANSWERED", "VALIDATED answers all; not " + String.join(", ", missing) + "."));
            }
        }
        return violations;
    }
}
