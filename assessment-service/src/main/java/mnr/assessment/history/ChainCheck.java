package mnr.assessment.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import mnr.assessment.chain.Head;

import static mnr.assessment.history.Broken.Reason.ASSESSMENT_DIFFERS;
import static mnr.assessment.history.Broken.Reason.BEYOND_THE_END;
import static mnr.assessment.history.Broken.Reason.COLUMN_DIFFERS;
import static mnr.assessment.history.Broken.Reason.END_CUT_OFF;
import static mnr.assessment.history.Broken.Reason.END_DIFFERS;
import static mnr.assessment.history.Broken.Reason.ENTRY_MISSING;
import static mnr.assessment.history.Broken.Reason.HASH_DIFFERS;
import static mnr.assessment.history.Broken.Reason.RESPONSE_DIFFERS;

/**
 * Goes along a chain, entry by entry, and finds the first place where it does not hold. What it keeps is the last entry of each
 * sub-domain, however long the chain is.
 */
final class ChainCheck {

    private final UUID assessment;
    private final String country;
    private Head head;
    private @Nullable Broken broken;
    private @Nullable EntryText last;
    private final States states = new States();
    private final Map<String, Long> lastOf = new HashMap<>();

    ChainCheck(UUID assessment, String country) {
        this.assessment = assessment;
        this.country = country;
        this.head = Head.of(assessment);
    }

    /** The next entry that there is, in order of their numbers. */
    void next(Recorded row) {
        if (broken != null) {
            return;
        }
        long due = head.seq() + 1;
        head = head.after(row.entry());
        Optional<EntryText> text = EntryText.read(row.entry());
        if (row.seq() != due) {
            broken = Broken.at(due, ENTRY_MISSING);
        } else if (!Arrays.equals(head.hash(), row.hash())) {
            broken = Broken.at(due, HASH_DIFFERS);
        } else if (text.filter(said -> repeats(row, said)).isEmpty()) {
            broken = Broken.at(due, COLUMN_DIFFERS);
        } else {
            last = text.get();
            states.follow(last);
            last.states().keySet().forEach(subDomain -> lastOf.put(subDomain, due));
        }
    }

    private boolean repeats(Recorded row, EntryText text) {
        return text.number("seq") == row.seq()
                && assessment.toString().equals(text.text("assessment"))
                && country.equals(row.country())
                && Content.moment(row.at()).equals(text.text("at"))
                && Objects.equals(Objects.toString(row.person(), null), text.text("person"))
                && row.action().equals(text.text("action"))
                && Objects.equals(row.subDomain(), text.text("subDomain"));
    }

    /** How many entries hold. */
    long entries() {
        return broken == null ? head.seq() : broken.seq() - 1;
    }

    /**
     * After the last entry: whether it is the last one, and whether all is now as the entries say.
     *
     * @param known the end that the assessment has kept
     * @param version the assessment's
     * @param state the assessment's
     */
    Optional<Broken> end(Head known, long version, String state, Map<String, Map<String, Object>> responses) {
        if (broken != null) {
            return Optional.of(broken);
        }
        if (known.seq() > head.seq()) {
            return Optional.of(Broken.at(head.seq() + 1, END_CUT_OFF));
        }
        if (known.seq() < head.seq()) {
            return Optional.of(Broken.at(known.seq() + 1, BEYOND_THE_END));
        }
        if (!Arrays.equals(known.hash(), head.hash())) {
            return Optional.of(Broken.at(head.seq(), END_DIFFERS));
        }
        if (last == null || last.number("version") != version || !state.equals(last.assessmentState())) {
            return Optional.of(Broken.at(head.seq(), ASSESSMENT_DIFFERS));
        }
        return responsesNow(responses);
    }

    private Optional<Broken> responsesNow(Map<String, Map<String, Object>> responses) {
        TreeSet<String> subDomains = new TreeSet<>(responses.keySet());
        subDomains.addAll(lastOf.keySet());
        for (String subDomain : subDomains) {
            Map<String, Object> now = responses.get(subDomain);
            JsonNode said = states.of(subDomain);
            if (now == null || !EntryText.tree(now).equals(said)) {
                // one that was never answered has been as it is since the creation
                return Optional.of(new Broken(lastOf.getOrDefault(subDomain, 1L), RESPONSE_DIFFERS, subDomain));
            }
        }
        return Optional.empty();
    }
}
