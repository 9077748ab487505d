package mnr.reference.framework;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import mnr.reference.digest.Digest;
import mnr.reference.seed.InvalidSeedException;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/**
 * The editions that ship. A published edition never changes: if the file says other than what is stored, the stored one
 * stays, and a new text needs a new edition.
 */
@ApplicationScoped
@Priority(0) // needs nothing of the others
class EditionSeed implements SeedSource {

    private static final Logger LOG = Logger.getLogger(EditionSeed.class);

    private static final List<String> FILES = List.of("frameworks/mnr-2023.yaml");

    private final Editions editions;

    EditionSeed(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        return FILES.stream().map(path -> unit(path, files.read(path))).toList();
    }

    private SeedUnit unit(String path, byte[] file) {
        EditionDocument document = DocumentFormat.readYaml(file);
        List<Fault> faults = EditionValidator.faults(document);
        if (!faults.isEmpty()) {
            throw new InvalidSeedException(
                    path, faults.stream().map(Fault::toString).toList());
        }
        String name = "editions/" + document.framework() + "/" + document.edition();
        return new SeedUnit(name, Digest.of(file), () -> load(document));
    }

    private void load(EditionDocument document) {
        editions.find(document.framework(), document.edition())
                .ifPresentOrElse(stored -> compare(stored, document), () -> editions.publish(document));
    }

    private static void compare(Edition stored, EditionDocument shipped) {
        if (!stored.holds(shipped)) {
            LOG.warnf(
                    "seed differs from the published edition and is ignored framework=%s edition=%s",
                    stored.framework(), stored.code());
        }
    }
}
