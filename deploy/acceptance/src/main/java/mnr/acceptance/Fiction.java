package mnr.acceptance;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mnr.acceptance.Submission.ResponseAnswer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Invents answers. Everything follows from SHA-256 over the seed, the country's code and the sub-domain's code, so that two
 * machines tell the same story, and nothing about a country goes into it but its code.
 *
 * <p>A country has a base phase; each sub-domain lies one below it, on it (half of the time) or one above. Of 100 answers
 * about 3 are NOT_ASSESSED and 2 NOT_APPLICABLE; of 12 countries about one does not consent to aggregates.
 */
final class Fiction {

    private final String seed;
    private final List<String> phases;
    private final List<String> subDomains;

    /** Phases in their order, lowest first. */
    Fiction(String seed, List<String> phases, List<String> subDomains) {
        this.seed = seed;
        this.phases = List.copyOf(phases);
        this.subDomains = List.copyOf(subDomains);
    }

    Submission of(String country) {
        int base = draw(country, "base", phases.size());
        Map<String, ResponseAnswer> answers = new LinkedHashMap<>();
        for (String subDomain : subDomains) {
            answers.put(subDomain, answer(country, subDomain, base));
        }
        return new Submission(country, answers, draw(country, "consent", 12) != 0);
    }

    private ResponseAnswer answer(String country, String subDomain, int base) {
        int luck = draw(country, subDomain + "/status", 100);
        if (luck < 3) {
            return ResponseAnswer.without("NOT_ASSESSED");
        }
        if (luck < 5) {
            return ResponseAnswer.without("NOT_APPLICABLE");
        }
        int step = switch (draw(country, subDomain + "/step", 4)) {
            case 0 -> -1;
            case 1 -> 1;
            default -> 0;
        };
        return ResponseAnswer.assessed(phases.get(Math.clamp(base + step, 0, phases.size() - 1)));
    }

    /** A number from 0 inclusive to bound exclusive, the same for the same country and purpose for ever. */
    private int draw(String country, String purpose, int bound) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + country + "/" + purpose).getBytes(UTF_8));
            return Math.floorMod(ByteBuffer.wrap(digest).getInt(), bound);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
