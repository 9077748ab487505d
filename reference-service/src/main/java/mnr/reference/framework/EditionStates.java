package mnr.reference.framework;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.publication.StateRecord;
import mnr.reference.publication.StateSource;

/** The states on {@code mnr.reference.editions.v1}: an edition's parts, then its head. */
@ApplicationScoped
class EditionStates implements StateSource {

    static final String TOPIC = "mnr.reference.editions.v1";

    private final Editions editions;

    EditionStates(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<StateRecord> states() {
        return editions.allPublished().stream()
                .map(EditionStates::of)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<StateRecord> statesOf(String topic, String thing) {
        String[] codes = thing.split("/", -1);
        return topic.equals(TOPIC)
                ? editions.find(codes[0], codes[1])
                        .filter(edition -> !edition.isDraft())
                        .map(EditionStates::of)
                        .orElse(List.of())
                : List.of();
    }

    static List<StateRecord> of(Edition edition) {
        String key = edition.framework() + "/" + edition.code();
        EditionDocument document = edition.document();
        List<SubDomainState> parts = document.capabilities().stream()
                .flatMap(capability ->
                        capability.subDomains().stream().map(part -> SubDomainState.of(document, capability, part)))
                .toList();
        List<StateRecord> states = new ArrayList<>();
        parts.forEach(part -> states.add(new StateRecord(TOPIC, key + "/" + part.subDomain(), part::at)));
        states.add(new StateRecord(TOPIC, key, revision -> EditionState.of(edition, document, parts, revision)));
        return states;
    }
}
