package mnr.stack.prepared;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

import mnr.stack.cache.Cache;
import mnr.stack.cache.EntryName;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.postgres.PostgresAccount;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;

/** Makes what is missing or damaged of all that the servers' starts need. */
public final class Preparation {

    private static final String AOT_FILE = "app.aot";

    private final StackFolders folders;
    private final Versions versions = Versions.ofThisBuild();
    private final PreparedNames names;
    private final Cache cache;

    public Preparation(StackFolders folders, Progress progress) {
        this(folders, cache(folders, progress));
    }

    public Preparation(StackFolders folders, Cache cache) {
        this.folders = folders;
        this.cache = cache;
        this.names = PreparedNames.of(versions, jars());
    }

    /** The cache that a suite of this clone uses. */
    public static Cache cache(StackFolders folders, Progress progress) {
        boolean foreign = PostgresAccount.ofThisMachine() == PostgresAccount.NOBODY;
        return Cache.locate(folders.root(), foreign, progress);
    }

    /** Where it keeps what it makes. */
    public Cache cache() {
        return cache;
    }

    /** The names of all that {@link #prepare()} keeps; nothing is made or marked as used. */
    public Set<EntryName> names() {
        return names.all();
    }

    /** What a start needs; about a minute and a half on 2 cores the first time, and little to do afterwards. */
    public Prepared prepare() {
        Prepared bare = prepareWithoutAot();
        ServerTraining training = new ServerTraining(bare, folders.logs().resolve("training"));
        return new Prepared(
                bare.postgres(),
                bare.kafka(),
                bare.keycloak(),
                bare.template(),
                recorded(names.kafkaAot(), "recording a quick start of Kafka", training::kafka),
                recorded(names.keycloakAot(), "recording a quick start of Keycloak", training::keycloak));
    }

    /** The same without AOT caches, which are neither used nor made. */
    public Prepared prepareWithoutAot() {
        Path postgres = cache.require(names.postgres(), "unpacking PostgreSQL", this::unpackPostgres);
        Path kafka = cache.require(names.kafka(), "copying Kafka", target -> FileTree.copy(jars(), target));
        Path keycloak = cache.require(names.keycloak(), "building Keycloak", this::buildKeycloak);
        Prepared servers = new Prepared(postgres, kafka, keycloak, cache.folder(), Aot.NONE, Aot.NONE);
        Path template = cache.require(
                names.template(),
                "preparing databases and realm",
                target -> new TemplateData(servers, target, folders.logs()).make());
        return new Prepared(postgres, kafka, keycloak, template, Aot.NONE, Aot.NONE);
    }

    private Path jars() {
        return folders.servers().resolve("kafka-" + versions.kafka());
    }

    private void unpackPostgres(Path target) {
        Archive.unpackTxzOfJar(folders.servers().resolve("postgres-" + versions.postgres() + "/binaries.jar"), target);
    }

    private void buildKeycloak(Path target) {
        Archive.unpackTarGz(folders.servers().resolve("keycloak-" + versions.keycloak() + "/keycloak.tar.gz"), target);
        Path log = folders.logs().resolve("keycloak-build.log");
        new KeycloakServer(target, target, log, 0, Aot.NONE).build();
    }

    private Aot recorded(EntryName name, String step, Consumer<Path> training) {
        Path entry = cache.require(name, step, half -> training.accept(half.resolve(AOT_FILE)));
        return Aot.from(entry.resolve(AOT_FILE));
    }
}
