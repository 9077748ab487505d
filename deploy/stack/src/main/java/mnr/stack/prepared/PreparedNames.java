package mnr.stack.prepared;

import java.nio.file.Path;
import java.util.Set;

import mnr.stack.cache.Digest;
import mnr.stack.cache.EntryName;
import mnr.stack.kafka.KafkaServer;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.server.FileTree;
import mnr.stack.server.Jvm;

/** What the cache keeps for the servers, by names that change with all that they are made from. */
record PreparedNames(
        EntryName postgres,
        EntryName kafka,
        EntryName keycloak,
        EntryName template,
        EntryName kafkaAot,
        EntryName keycloakAot) {

    /** @param jars the folder with the broker's class path */
    static PreparedNames of(Versions versions, Path jars) {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String options = String.join(" ", KeycloakServer.BUILD_OPTIONS);
        EntryName kafka = new EntryName("kafka", versions.kafka(), Digest.of(FileTree.names(jars)));
        EntryName keycloak = new EntryName("keycloak", versions.keycloak(), Digest.of(platform, options));
        String template = Digest.of(
                platform,
                versions.toString(),
                options,
                TemplateData.REVISION,
                Digest.of(Realm.file()),
                Digest.of(Realm.localOverlay()));
        return new PreparedNames(
                new EntryName("postgres", versions.postgres(), Digest.of(platform)),
                kafka,
                keycloak,
                new EntryName("template", template),
                recorded("aot-kafka", kafka, Jvm.fingerprint(KafkaServer.JVM)),
                recorded("aot-keycloak", keycloak, Jvm.fingerprint(KeycloakServer.JVM)));
    }

    Set<EntryName> all() {
        return Set.of(postgres, kafka, keycloak, template, kafkaAot, keycloakAot);
    }

    private static EntryName recorded(String kind, EntryName server, String jvm) {
        return new EntryName(kind, Digest.of(server.toString(), ServerTraining.REVISION, jvm));
    }
}
