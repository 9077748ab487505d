package mnr.reporting.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import mnr.reporting.cell.Answer.Unassessed;
import mnr.reporting.cell.Kind;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/**
 * What reporting reads of {@code mnr.assessment.validated.v1}.
 *
 * @param consent of a withdrawn one, which brings none: none
 * @param responses of a withdrawn one, which brings none: empty
 */
record ValidatedRecord(
        UUID assessment,
        long revision,
        String country,
        String round,
        String kind,
        String framework,
        String edition,
        String state,
        @Nullable Instant validatedAt,
        Consent consent,
        List<Response> responses)
        implements Revised {

    private static final String VALIDATED = "VALIDATED";
    private static final String WITHDRAWN = "WITHDRAWN";

    ValidatedRecord {
        requireNonNull(assessment, "assessment is missing");
        requireNonNull(country, "country is missing");
        requireNonNull(round, "round is missing");
        Kind.valueOf(requireNonNull(kind, "kind is missing"));
        requireNonNull(framework, "framework is missing");
        requireNonNull(edition, "edition is missing");
        switch (requireNonNull(state, "state is missing")) {
            case VALIDATED -> {
                requireNonNull(consent, "consent is missing");
                responses = List.copyOf(requireNonNull(responses, "responses are missing"));
            }
            case WITHDRAWN -> {
                consent = requireNonNullElse(consent, Consent.NONE);
                responses = List.of();
            }
            default -> throw new IllegalArgumentException("state is " + state);
        }
        if (responses.stream().map(Response::subDomain).distinct().count() < responses.size()) {
            throw new IllegalArgumentException("a sub-domain is answered twice");
        }
    }

    boolean isInForce() {
        return state.equals(VALIDATED);
    }

    @Override
    public String key() {
        return assessment.toString();
    }

    /** What the country allows. */
    record Consent(boolean aggregates, String profile) {

        private static final Set<String> PROFILES = Set.of("NOBODY", "PARTNERS", "PUBLIC");

        static final Consent NONE = new Consent(false, "NOBODY");

        Consent {
            if (!PROFILES.contains(requireNonNull(profile, "profile is missing"))) {
                throw new IllegalArgumentException("profile is " + profile);
            }
        }
    }

    /** The answer to one sub-domain: a phase exactly when it was assessed. */
    record Response(
            String subDomain, String status, @Nullable String phase) {

        Response {
            requireNonNull(subDomain, "subDomain is missing");
            if (requireNonNull(status, "status is missing").equals("ASSESSED")) {
                requireNonNull(phase, "phase is missing");
            } else {
                Unassessed.valueOf(status);
                phase = null;
            }
        }
    }
}
