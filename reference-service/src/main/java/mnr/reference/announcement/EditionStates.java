package mnr.reference.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.Editions;
import mnr.reference.publication.StateRecord;
import mnr.reference.publication.StateSource;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.Translations;

import static mnr.reference.framework.Editions.TOPIC;

/** The states of editions: an edition's parts, then its head. A draft has none. */
@ApplicationScoped
class EditionStates implements StateSource {

    private final Editions editions;
    private final Translations translations;

    EditionStates(Editions editions, Translations translations) {
        this.editions = editions;
        this.translations = translations;
    }

    @Override
    public List<StateRecord> states() {
        return editions.allPublished().stream().flatMap(this::of).toList();
    }

    @Override
    public List<StateRecord> statesOf(String topic, String thing) {
        if (!topic.equals(TOPIC)) {
            return List.of();
        }
        String[] codes = thing.split("/", -1);
        return editions.find(codes[0], codes[1]).filter(edition -> !edition.isDraft()).stream()
                .flatMap(this::of)
                .toList();
    }

    private Stream<StateRecord> of(Edition edition) {
        SourceTexts source = SourceTexts.of(edition.document());
        List<SpokenLanguage> languages = translations.of(edition).stream()
                .map(translation -> SpokenLanguage.of(translation, source))
                .toList();
        return states(edition, languages).stream();
    }

    static List<StateRecord> states(Edition edition, List<SpokenLanguage> languages) {
        String key = edition.key();
        EditionDocument document = edition.document();
        List<SubDomainState> parts = document.capabilities().stream()
                .flatMap(capability -> capability.subDomains().stream()
                        .map(part -> SubDomainState.of(document, capability, part, languages)))
                .toList();
        List<StateRecord> states = new ArrayList<>();
        parts.forEach(part -> states.add(new StateRecord(TOPIC, key + "/" + part.subDomain(), part::at)));
        states.add(new StateRecord(
                TOPIC, key, revision -> EditionState.of(edition, document, parts, languages, revision)));
        return states;
    }
}
