package mnr.bench.saving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import mnr.bench.load.Conversation;

/** Assessments that are saved in, and how they are shared out among connections. */
public final class Drafts {

    private final List<Draft> drafts;

    Drafts(List<Draft> drafts) {
        this.drafts = List.copyOf(drafts);
    }

    /** The first of them alone. */
    public Drafts first() {
        return new Drafts(drafts.subList(0, 1));
    }

    List<UUID> ids() {
        return drafts.stream().map(Draft::id).toList();
    }

    /**
     * An editor for each connection. Each has assessments of its own; of one single assessment each has sub-domains of its own.
     *
     * @param tokens gives a user's token
     */
    public List<Conversation> editors(int connections, int port, UnaryOperator<String> tokens) {
        Map<String, String> byUser = drafts.stream()
                .flatMap(draft -> draft.sheets().stream())
                .map(Sheet::user)
                .distinct()
                .collect(Collectors.toMap(user -> user, tokens));
        List<List<Sheet>> portions = drafts.size() == 1
                ? drafts.getFirst().sheets().stream().map(List::of).toList()
                : drafts.stream().map(Draft::sheets).toList();
        return shared(portions, connections).stream()
                .<Conversation>map(sheets -> new Editor(sheets, port, byUser))
                .toList();
    }

    /** The portions dealt out in turn, each person's in one list. */
    static <T> List<List<T>> shared(List<List<T>> portions, int persons) {
        if (portions.size() < persons) {
            throw new IllegalArgumentException("%d portions for %d".formatted(portions.size(), persons));
        }
        List<List<T>> shared = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            shared.add(IntStream.iterate(person, place -> place < portions.size(), place -> place + persons)
                    .mapToObj(portions::get)
                    .flatMap(List::stream)
                    .toList());
        }
        return shared;
    }
}
