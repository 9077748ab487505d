package mnr.reference.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import mnr.reference.digest.Digest;
import mnr.reference.framework.Edition;
import mnr.reference.framework.Editions;
import mnr.reference.language.LanguageTag;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/** The translations that ship. What people have changed since is theirs, and stays. */
@ApplicationScoped
@Priority(-1) // after the editions, whose texts they translate
class TranslationSeed implements SeedSource {

    private static final Logger LOG = Logger.getLogger(TranslationSeed.class);

    static final List<String> FILES = List.of("frameworks/mnr-2023.es.yaml", "frameworks/mnr-2023.fr.yaml");

    private final Editions editions;
    private final Translating translating;

    TranslationSeed(Editions editions, Translating translating) {
        this.editions = editions;
        this.translating = translating;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        return FILES.stream().map(path -> unit(files.read(path))).toList();
    }

    private SeedUnit unit(byte[] file) {
        TranslationDocument document = TextsFormat.readYaml(file);
        String framework = Objects.requireNonNull(document.framework(), "framework");
        String edition = Objects.requireNonNull(document.edition(), "edition");
        LanguageTag language = LanguageTag.of(Objects.requireNonNull(document.language(), "language"));
        String name = "translations/" + framework + "/" + edition + "/" + language;
        return new SeedUnit(
                name,
                Digest.of(file),
                () -> editions.find(framework, edition).ifPresent(found -> load(found, language, document.texts())));
    }

    /** The edition that is stored may be another than the one that ships: its own texts alone are translated. */
    private void load(Edition edition, LanguageTag language, Map<String, String> shipped) {
        SourceTexts source = SourceTexts.of(edition.document());
        Map<String, String> texts = new LinkedHashMap<>(shipped);
        texts.keySet().retainAll(source.byKey().keySet());
        if (texts.size() < shipped.size()) {
            LOG.warnf(
                    "seed translates texts that the edition does not have framework=%s edition=%s language=%s texts=%d",
                    edition.framework(), edition.code(), language, shipped.size() - texts.size());
        }
        translating.ship(edition, language, TranslatedTexts.NONE.replacedBy(texts, Map.of(), source));
    }
}
