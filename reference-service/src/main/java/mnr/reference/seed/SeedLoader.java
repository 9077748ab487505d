package mnr.reference.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

/** Loads the seeds: one transaction, under the lock of all writers, so that replicas may start side by side. */
@ApplicationScoped
class SeedLoader {

    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    private final List<SeedSource> sources;
    private final EntityManager entityManager;
    private final WriterLock lock;
    private final Publication publication;
    private final Clock clock;

    SeedLoader(
            @All List<SeedSource> sources,
            EntityManager entityManager,
            WriterLock lock,
            Publication publication,
            Clock clock) {
        this.sources = sources;
        this.entityManager = entityManager;
        this.lock = lock;
        this.publication = publication;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes StartupEvent started) {
        load(SeedLoader::shipped);
    }

    /** Loads what is new, and returns how many states were published because of it. */
    @Transactional
    int load(SeedFiles files) {
        lock.take();
        int loaded = 0;
        for (SeedSource source : sources) {
            // a source checks its files against what the sources before it have loaded
            for (SeedUnit unit : source.units(files)) {
                loaded += loadIfNew(unit) ? 1 : 0;
            }
        }
        int published = loaded == 0 ? 0 : publication.publishChanged();
        LOG.infof("seeds loaded units=%d published=%d", loaded, published);
        return published;
    }

    private boolean loadIfNew(SeedUnit unit) {
        LoadedSeed last = entityManager.find(LoadedSeed.class, unit.name());
        if (last != null && last.is(unit.digest())) {
            return false;
        }
        unit.load().run();
        if (last == null) {
            entityManager.persist(new LoadedSeed(unit, clock.instant()));
        } else {
            last.replaceBy(unit, clock.instant());
        }
        return true;
    }

    static byte[] shipped(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the service ships without " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
