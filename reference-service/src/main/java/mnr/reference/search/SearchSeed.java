package mnr.reference.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.digest.Digest;
import mnr.reference.framework.Editions;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/** Fills the index once with the editions that were there before it, and again when words are taken apart differently. */
@ApplicationScoped
@Priority(-2) // after the editions and their translations
class SearchSeed implements SeedSource {

    private static final String HOW_WORDS_ARE_TAKEN = "1";

    private final Editions editions;
    private final SearchIndex index;

    SearchSeed(Editions editions, SearchIndex index) {
        this.editions = editions;
        this.index = index;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        Digest version = Digest.of(HOW_WORDS_ARE_TAKEN.getBytes(StandardCharsets.UTF_8));
        return List.of(
                new SeedUnit("search", version, () -> editions.allPublished().forEach(index::index)));
    }
}
