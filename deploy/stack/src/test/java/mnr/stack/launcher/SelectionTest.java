package mnr.stack.launcher;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTest {

    @Test
    void aServiceBringsItsServersAndNoOtherService() {
        // when
        Selection selection = Selection.only(Set.of(Part.REFERENCE));

        // then
        assertThat(selection.parts()).containsExactly(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.REFERENCE);
    }

    @Test
    void keycloakBringsItsDatabase() {
        // when
        Selection selection = Selection.only(Set.of(Part.KEYCLOAK));

        // then
        assertThat(selection.parts()).containsExactly(Part.POSTGRES, Part.KEYCLOAK);
    }

    @Test
    void withoutAotTheSamePartsStart() {
        // when
        Selection slow = Selection.all().withoutAot();

        // then
        assertThat(slow.parts()).containsExactly(Part.values());
        assertThat(slow.quick()).isFalse();
    }
}
