package mnr.assessment.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mnr.assessment.replica.Edition;
import mnr.http.conditional.EntityTags;

import static java.util.Objects.requireNonNull;
import static mnr.http.problem.HttpProblem.PRECONDITION_FAILED;
import static mnr.http.problem.HttpProblem.PRECONDITION_REQUIRED;

/** Answers that are saved together or not at all, and the responses that they are for. */
final class Batch {

    /** Where in the body the answers stand. */
    private static final String AT = "#/responses";

    private final List<SaveResponses.Item> items;
    private final Map<String, Response> bySubDomain = new LinkedHashMap<>();

    /** @param responses all of the assessment, in the edition's order */
    Batch(List<SaveResponses.Item> items, Collection<Response> responses) {
        this.items = List.copyOf(items);
        responses.forEach(response -> bySubDomain.put(response.subDomain(), response));
    }

    /** Refuses all, with all that is wrong, if one sub-domain is none of the edition's or is named twice. */
    void requireSubDomains(Edition edition) {
        List<String> named = items.stream().map(SaveResponses.Item::subDomain).toList();
        if (!AnswerRules.checkSubDomains(bySubDomain.keySet(), named, AT).isEmpty()) {
            requireValid(edition);
        }
    }

    /** Refuses all if one of the responses has changed since it was read, and shows those that have as they are. */
    void requireCurrent() {
        if (items.stream().anyMatch(item -> item.etag() == null)) {
            throw PRECONDITION_REQUIRED.because("Read the responses first and send each one's etag in its item.");
        }
        List<Stale> stale = items.stream()
                .filter(item -> !isCurrent(item))
                .map(item -> Stale.of(responseFor(item)))
                .toList();
        if (!stale.isEmpty()) {
            throw PRECONDITION_FAILED
                    .because("Read the stale responses again; nothing was saved.")
                    .with("stale", stale);
        }
    }

    private boolean isCurrent(SaveResponses.Item item) {
        return EntityTags.parse(requireNonNull(item.etag()))
                .filter(read -> read.matchStrongly(responseFor(item).tag()))
                .isPresent();
    }

    /** Refuses all if one answer breaks a rule. */
    void requireValid(Edition edition) {
        Answering.check(edition, answers(), AT).refuse();
    }

    List<Answer> answers() {
        return items.stream().map(SaveResponses.Item::answer).toList();
    }

    Collection<Response> all() {
        return bySubDomain.values();
    }

    private Response responseFor(SaveResponses.Item item) {
        return requireNonNull(bySubDomain.get(item.subDomain()));
    }

    /** A response that has changed since it was read, as it is now. */
    record Stale(String subDomain, String currentETag, ResponseView current) {

        static Stale of(Response response) {
            return new Stale(response.subDomain(), response.tag().value(), ResponseView.of(response));
        }
    }
}
