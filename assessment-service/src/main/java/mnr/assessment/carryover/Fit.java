package mnr.assessment.carryover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import mnr.assessment.replica.Crosswalk;
import mnr.assessment.replica.Edition;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Status;

/** How the answers to one edition fit another one, or the same. */
sealed interface Fit {

    String EXACT = "EXACT";

    /** The sub-domain that an answer to this one may come from, and how closely it maps. */
    Optional<Source> sourceOf(String subDomain);

    /**
     * The answer as it fits a sub-domain. Targets were set for another time and stay behind.
     *
     * @param answer to the sub-domain's source
     */
    Answer fitted(Answer answer, String subDomain);

    /** What of an answer's content means the same on both sides. */
    Map<String, Object> comparable(Answer answer);

    /** @param strength EXACT or CLOSE */
    record Source(String subDomain, String strength) {}

    /** The same edition: everything fits. */
    record Same() implements Fit {

        @Override
        public Optional<Source> sourceOf(String subDomain) {
            return Optional.of(new Source(subDomain, EXACT));
        }

        @Override
        public Answer fitted(Answer answer, String subDomain) {
            return answer.to(subDomain).withoutTarget();
        }

        @Override
        public Map<String, Object> comparable(Answer answer) {
            return answer.content();
        }
    }

    /**
     * Another edition of the framework. Its statements are others, so that no tick fits.
     *
     * @param samePhases whether the phases are the same in the same order
     */
    record Across(Crosswalk crosswalk, boolean samePhases) implements Fit {

        private static final Set<String> CLOSE_ENOUGH = Set.of(EXACT, "CLOSE");

        static Across of(Crosswalk crosswalk, Edition from, Edition to) {
            return new Across(crosswalk, from.phases().equals(to.phases()));
        }

        @Override
        public Optional<Source> sourceOf(String subDomain) {
            List<Crosswalk.Mapping> close = crosswalk.to(subDomain).stream()
                    .filter(mapping -> CLOSE_ENOUGH.contains(mapping.strength()))
                    .toList();
            return close.size() == 1
                    ? Optional.of(
                            new Source(close.getFirst().from(), close.getFirst().strength()))
                    : Optional.empty();
        }

        @Override
        public Answer fitted(Answer answer, String subDomain) {
            Answer fitting = answer.to(subDomain).withoutTarget().withoutTicks();
            boolean phaseLacks = answer.status() == Status.ASSESSED && !samePhases;
            return phaseLacks ? fitting.withoutPhase() : fitting;
        }

        @Override
        public Map<String, Object> comparable(Answer answer) {
            Map<String, Object> content = new TreeMap<>(answer.content());
            content.remove("ticks");
            if (!samePhases) {
                content.keySet().removeAll(Set.of("phase", "targetPhase"));
            }
            return content;
        }
    }
}
