package mnr.assessment.team;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How countries' people are found and invited. */
@ConfigMapping(prefix = "mnr.team")
interface TeamConfig {

    /** Whether who is invited is told by an e-mail of Keycloak's, which needs the realm to have a mail server. */
    @WithDefault("EMAIL")
    Invitations invitation();

    /** How long the link in that e-mail is of use. */
    @WithDefault("P3D")
    Duration invitationValid();

    /** Keycloak's admin API. */
    Keycloak keycloak();

    /** Where accounts are, and as whom they are changed. */
    interface Keycloak {

        /** The realm as the service reaches it: {@code https://id.example.org/realms/mnr}. */
        URI realmUrl();

        /** A client with a service account that has realm-management's manage-users, view-users, query-users and view-realm. */
        @WithDefault("mnr-provisioner")
        String clientId();

        /** That client's secret. */
        String clientSecret();

        /** How long a connection may take. */
        @WithDefault("PT2S")
        Duration connectTimeout();

        /** How long an answer may take, to its last byte. */
        @WithDefault("PT5S")
        Duration timeout();
    }

    /** How somebody learns of being invited. */
    enum Invitations {
        /** By an e-mail with a link to choose a password. */
        EMAIL,
        /** Not at all; somebody else gives the account its first password. For a developer's machine. */
        NONE
    }
}
