package mnr.assessment.team;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdminApiTest {

    @ParameterizedTest
    @CsvSource({
        "https://id.example.org/realms/mnr, https://id.example.org/admin/realms/mnr",
        "https://example.org/auth/realms/mnr, https://example.org/auth/admin/realms/mnr",
        "https://example.org/realms/x/realms/mnr, https://example.org/realms/x/admin/realms/mnr"
    })
    void isBesideTheRealm(URI realm, String admin) {
        assertThat(AdminApi.adminUrl(realm)).isEqualTo(admin);
    }

    @Test
    void anUrlOfNoRealmIsRefused() {
        assertThatThrownBy(() -> AdminApi.adminUrl(URI.create("https://id.example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
