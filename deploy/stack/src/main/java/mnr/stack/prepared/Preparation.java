package mnr.stack.prepared;

import java.nio.file.Path;
import java.util.function.Consumer;

import mnr.stack.cache.Cache;
import mnr.stack.cache.Digest;
import mnr.stack.cache.EntryName;
import mnr.stack.kafka.KafkaServer;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.PostgresAccount;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.Jvm;
import mnr.stack.server.Progress;

/** Makes what is missing or damaged of all that the servers' starts need. */
public final class Preparation {

    private static final String AOT_FILE = "app.aot";

    private final StackFolders folders;
    private final Versions versions = Versions.ofThisBuild();
    private final Cache cache;

    public Preparation(StackFolders folders, Progress progress) {
        this(folders, cache(folders, progress));
    }

    public Preparation(StackFolders folders, Cache cache) {
        this.folders = folders;
        this.cache = cache;
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

    /** What a start needs; about a minute and a half on 2 cores the first time, and little to do afterwards. */
    public Prepared prepare() {
        Prepared bare = prepareWithoutAot();
        EntryName kafka = aot("aot-kafka", bare.kafka(), Jvm.fingerprint(KafkaServer.JVM));
        EntryName keycloak = aot("aot-keycloak", bare.keycloak(), Jvm.fingerprint(KeycloakServer.JVM));
        ServerTraining training = new ServerTraining(bare, folders.logs().resolve("training"));
        return new Prepared(
                bare.postgres(),
                bare.kafka(),
                bare.keycloak(),
                bare.template(),
                recorded(kafka, "recording a quick start of Kafka", training::kafka),
                recorded(keycloak, "recording a quick start of Keycloak", training::keycloak));
    }

    /** The same without AOT caches, which are neither used nor made. */
    public Prepared prepareWithoutAot() {
        Path postgres = cache.require(
                new EntryName("postgres", versions.postgres(), Digest.of(platform())),
                "unpacking PostgreSQL",
                target -> Archive.unpackTxzOfJar(
                        folders.servers().resolve("postgres-" + versions.postgres() + "/binaries.jar"), target));
        Path jars = folders.servers().resolve("kafka-" + versions.kafka());
        Path kafka = cache.require(
                new EntryName("kafka", versions.kafka(), Digest.of(FileTree.names(jars))),
                "copying Kafka",
                target -> FileTree.copy(jars, target));
        String build = String.join(" ", KeycloakServer.BUILD_OPTIONS);
        Path keycloak = cache.require(
                new EntryName("keycloak", versions.keycloak(), Digest.of(platform(), build)),
                "building Keycloak",
                this::buildKeycloak);
        Prepared servers = new Prepared(postgres, kafka, keycloak, cache.folder(), Aot.NONE, Aot.NONE);
        EntryName name = new EntryName(
                "template",
                Digest.of(
                        platform(),
                        versions.toString(),
                        build,
                        TemplateData.REVISION,
                        Digest.of(Realm.file()),
                        Digest.of(Realm.localOverlay())));
        Path template = cache.require(
                name,
                "preparing databases and realm",
                target -> new TemplateData(servers, target, folders.logs()).make());
        return new Prepared(postgres, kafka, keycloak, template, Aot.NONE, Aot.NONE);
    }

    private void buildKeycloak(Path target) {
        Path archive = folders.servers().resolve("keycloak-" + versions.keycloak() + "/keycloak.tar.gz");
        Archive.unpackTarGz(archive, target);
        Path log = folders.logs().resolve("keycloak-build.log");
        new KeycloakServer(target, target, log, 0, Aot.NONE).build();
    }

    private static EntryName aot(String kind, Path server, String jvm) {
        return new EntryName(kind, Digest.of(server.getFileName().toString(), ServerTraining.REVISION, jvm));
    }

    private Aot recorded(EntryName name, String step, Consumer<Path> training) {
        Path entry = cache.require(name, step, half -> training.accept(half.resolve(AOT_FILE)));
        return Aot.from(entry.resolve(AOT_FILE));
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
