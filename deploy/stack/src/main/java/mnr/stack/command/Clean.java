package mnr.stack.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

import mnr.stack.FullPreparation;
import mnr.stack.cache.Cache;
import mnr.stack.cache.CacheEntry;
import mnr.stack.cache.EntryName;

/**
 * {@code ./mnr clean}: lists what the user's cache holds, and removes of it what this build does not use.
 *
 * @param all whether to remove what this build uses too, as long as nothing does so now
 */
record Clean(Workplace workplace, boolean all) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long MEBIBYTE = 1 << 20;

    Exit run() {
        Console console = workplace.console();
        Cache cache = workplace.preparation().cache();
        Set<EntryName> build = new FullPreparation(workplace.root(), workplace.preparation(), console).names();
        List<CacheEntry> entries = cache.entries();
        List<CacheEntry> removed = cache.clean(all ? Set.of() : build);
        for (CacheEntry entry : entries) {
            console.answer("%-34s %6d MiB  %s  %s"
                    .formatted(
                            entry.name(),
                            entry.bytes() / MEBIBYTE,
                            TIME.format(entry.lastUse().atZone(ZoneId.systemDefault())),
                            fate(entry, removed)));
        }
        long gone = removed.stream().mapToLong(CacheEntry::bytes).sum();
        long kept = entries.stream().mapToLong(CacheEntry::bytes).sum() - gone;
        console.answer("%d MiB removed, %d MiB kept in %s".formatted(gone / MEBIBYTE, kept / MEBIBYTE, cache.folder()));
        return Exit.DONE;
    }

    private String fate(CacheEntry entry, List<CacheEntry> removed) {
        if (removed.contains(entry)) {
            return workplace.console().yellow("removed");
        }
        return entry.used() ? "in use now" : "used by this build";
    }
}
