package mnr.assessment.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.replica.Edition;
import mnr.http.problem.Violations;

import static java.util.stream.Collectors.toMap;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/**
 * Puts answers into an assessment, and into its history. Whether it takes any just now, and whether they were made knowing
 * those before, is the caller's to ask.
 */
@ApplicationScoped
public class Answering {

    private static final String CARRY_OVER = "CARRY_OVER";
    private static final String IMPORTED = "IMPORTED";

    private final Responses responses;
    private final History history;
    private final Saves saves;

    Answering(Responses responses, History history, Saves saves) {
        this.responses = responses;
        this.history = history;
        this.saves = saves;
    }

    /**
     * All that is wrong with answers to an edition.
     *
     * @param at the pointer of the list that they stand in
     */
    public static Violations check(Edition edition, List<Answer> answers, String at) {
        AnswerRules rules = new AnswerRules(edition);
        Violations violations = new Violations();
        violations.addAll(AnswerRules.checkSubDomains(
                edition.subDomains(), answers.stream().map(Answer::subDomain).toList(), at));
        for (int i = 0; i < answers.size(); i++) {
            rules.check(answers.get(i), at + '/' + i, violations);
        }
        return violations;
    }

    /**
     * Takes answers that keep the rules, each an entry of the history by the caller of the request.
     *
     * @param locked its version moved on already
     * @return the responses, in the order of the answers
     */
    public List<Response> apply(Assessment locked, List<Answer> answers, Instant now) {
        List<Response> answered = take(locked, answers, now);
        saves.write(
                locked,
                answered.stream()
                        .map(response -> new Save(response, history.next(locked, saved(response))))
                        .toList());
        return answered;
    }

    /**
     * Lets an assessment that was just begun without responses have those of its edition, with the answers that came with it:
     * one entry of the history, by that person.
     *
     * @param begun its version moved on already
     * @param facts what came beside the answers, as the history keeps it
     */
    public void applyImported(
            Assessment begun,
            UUID person,
            Edition edition,
            Map<String, Object> facts,
            List<Answer> answers,
            Instant now) {
        Map<String, Answer> bySubDomain = answers.stream().collect(toMap(Answer::subDomain, Function.identity()));
        List<Entry.Saved> entries = responses.layOut(begun, edition, bySubDomain, now).stream()
                .map(Answering::saved)
                .toList();
        history.record(begun, person, new Entry.Acted(IMPORTED, facts, entries));
    }

    /**
     * Lets an assessment that was just begun start with answers that were given elsewhere: one entry, by the caller of the
     * request.
     *
     * @param facts where they come from, as the history keeps it
     */
    public void applyCarriedOver(Assessment begun, Map<String, Object> facts, List<Carried> answers) {
        List<Entry.Saved> entries = answers.stream()
                .map(carried -> {
                    Response response = response(begun, carried.answer());
                    response.beginWith(carried);
                    return saved(response);
                })
                .toList();
        history.record(begun, new Entry.Acted(CARRY_OVER, facts, entries));
    }

    private List<Response> take(Assessment locked, List<Answer> answers, Instant now) {
        List<Response> answered =
                answers.stream().map(answer -> response(locked, answer)).toList();
        for (int i = 0; i < answers.size(); i++) {
            answered.get(i).answer(answers.get(i), now);
        }
        return answered;
    }

    private Response response(Assessment assessment, Answer answer) {
        return responses.of(assessment.id(), answer.subDomain()).orElseThrow(NOT_FOUND::with);
    }

    private static Entry.Saved saved(Response response) {
        return new Entry.Saved(response.subDomain(), response.state());
    }
}
