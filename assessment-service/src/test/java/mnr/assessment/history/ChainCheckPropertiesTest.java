package mnr.assessment.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.AssessmentState;
import mnr.assessment.chain.Head;

import static mnr.assessment.history.Broken.Reason.COLUMN_DIFFERS;
import static mnr.assessment.history.Broken.Reason.END_CUT_OFF;
import static mnr.assessment.history.Broken.Reason.ENTRY_MISSING;
import static mnr.assessment.history.Broken.Reason.HASH_DIFFERS;
import static mnr.assessment.history.Broken.Reason.RESPONSE_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Chains of answers to three sub-domains with any texts. */
class ChainCheckPropertiesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Provide
    Arbitrary<List<Entry.Saved>> answers() {
        return answer().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Entry.Saved>> severalAnswers() {
        return answer().list().ofMinSize(2).ofMaxSize(12);
    }

    private static Arbitrary<Entry.Saved> answer() {
        return Combinators.combine(
                        Arbitraries.of("ALPHA", "BETA", "GAMMA"),
                        // neither NUL nor half of a surrogate pair ever comes in
                        Arbitraries.strings()
                                .ofMaxLength(20)
                                .filter(text -> text.chars()
                                        .noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))))
                .as((subDomain, text) ->
                        new Entry.Saved(subDomain, Map.of("status", "NOT_ASSESSED", "rationale", text, "version", 2L)));
    }

    @Property(tries = 200)
    void whatWasWrittenHolds(@ForAll("answers") List<Entry.Saved> answers) {
        assertThat(new Chain(answers).check()).isEmpty();
    }

    @Property(tries = 300)
    void anyCharacterOfATextCounts(
            @ForAll("answers") List<Entry.Saved> answers,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll @IntRange(max = 10_000) int character) {
        Chain chain = new Chain(answers);
        int row = at % chain.rows.size();
        String text = chain.rows.get(row).entry();
        int place = character % text.length();
        char other = text.charAt(place) == 'x' ? 'y' : 'x';
        chain.replace(row, text.substring(0, place) + other + text.substring(place + 1));

        assertThat(chain.check()).contains(Broken.at(row + 1L, HASH_DIFFERS));
    }

    @Property(tries = 200)
    void anEntryThatIsGoneIsMissed(
            @ForAll("answers") List<Entry.Saved> answers, @ForAll @IntRange(max = 10_000) int at) {
        Chain chain = new Chain(answers);
        int row = at % chain.rows.size();
        boolean last = row == chain.rows.size() - 1;
        chain.rows.remove(row);

        assertThat(chain.check()).contains(Broken.at(row + 1L, last ? END_CUT_OFF : ENTRY_MISSING));
    }

    @Property(tries = 200)
    void twoThatChangedPlacesAreFound(
            @ForAll("severalAnswers") List<Entry.Saved> answers, @ForAll @IntRange(max = 10_000) int at) {
        Chain chain = new Chain(answers);
        int row = at % (chain.rows.size() - 1);
        String first = chain.rows.get(row).entry();
        chain.replace(row, chain.rows.get(row + 1).entry());
        chain.replace(row + 1, first);

        assertThat(chain.check()).contains(Broken.at(row + 1L, HASH_DIFFERS));
    }

    @Property(tries = 200)
    void aColumnThatSaysSomethingElseIsFound(
            @ForAll("answers") List<Entry.Saved> answers,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll @IntRange(max = 3) int column) {
        Chain chain = new Chain(answers);
        int row = at % chain.rows.size();
        Recorded was = chain.rows.get(row);
        chain.rows.set(
                row,
                new Recorded(
                        was.seq(),
                        was.country(),
                        column == 0 ? was.at().plusNanos(1_000) : was.at(),
                        column == 1 ? null : was.person(),
                        column == 2 ? "VALIDATE" : was.action(),
                        column == 3 ? "DELTA" : was.subDomain(),
                        was.entry(),
                        was.hash()));

        assertThat(chain.check()).contains(Broken.at(row + 1L, COLUMN_DIFFERS));
    }

    @Property(tries = 200)
    void aResponseThatWasChangedWithoutAnEntryIsFound(
            @ForAll("answers") List<Entry.Saved> answers, @ForAll @IntRange(max = 10_000) int at) {
        Chain chain = new Chain(answers);
        Entry.Saved any = answers.get(at % answers.size());
        chain.now.put(any.subDomain(), Map.of("status", "NOT_ASSESSED", "version", 3L));
        long last = answers.stream().map(Entry.Saved::subDomain).toList().lastIndexOf(any.subDomain()) + 1L;

        assertThat(chain.check()).contains(new Broken(last, RESPONSE_DIFFERS, any.subDomain()));
    }

    /** A chain as it is stored, with what the assessment keeps beside it. */
    private static final class Chain {

        final List<Recorded> rows = new ArrayList<>();
        final Map<String, Map<String, Object>> now = new HashMap<>();
        private Head head = Head.of(ID);

        Chain(List<Entry.Saved> answers) {
            for (Entry.Saved answer : answers) {
                Instant at = Instant.EPOCH.plusSeconds(head.seq());
                Content content =
                        new Content(ID, head.seq() + 1, head.seq() + 2, AssessmentState.DRAFT, at, PERSON, answer);
                head = head.after(content.text());
                rows.add(row(head.seq(), at, answer.subDomain(), content.text(), head.hash()));
                now.put(answer.subDomain(), answer.state());
            }
        }

        private static Recorded row(long seq, Instant at, @Nullable String subDomain, String entry, byte[] hash) {
            return new Recorded(seq, "KEN", at, PERSON, "SAVED", subDomain, entry, hash);
        }

        void replace(int row, String entry) {
            Recorded was = rows.get(row);
            rows.set(row, row(was.seq(), was.at(), was.subDomain(), entry, was.hash()));
        }

        Optional<Broken> check() {
            ChainCheck check = new ChainCheck(ID, "KEN");
            rows.forEach(check::next);
            return check.end(head, head.seq() + 1, "DRAFT", now);
        }
    }
}
