package mnr.http.access;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.http.access.AccessTable.Row;
import mnr.http.access.AccessTable.Scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccessTableTest {

    @Test
    void rowsAreReadInOrder() throws IOException {
        // when
        AccessTable table = AccessTable.parse(new StringReader("""
                operation,role,reach
                # who reads
                listThings,anyone,ANY

                saveThing,focal-point,OWN
                saveThing,reviewer,REGION
                """));

        // then
        assertEquals(Set.of("listThings", "saveThing"), table.operations());
        assertEquals(
                List.of(new Row("saveThing", "focal-point", Scope.OWN), new Row("saveThing", "reviewer", Scope.REGION)),
                table.rowsOf("saveThing"));
        assertTrue(table.isOpen("listThings"));
        assertFalse(table.isOpen("saveThing"));
        assertFalse(table.looksAtTokens("listThings"));
        assertTrue(table.looksAtTokens("saveThing"));
        assertEquals(List.of(), table.rowsOf("deleteThing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saveThing",
                "saveThing,focal-point",
                "saveThing,focal-point,SOME",
                "saveThing,focal-point,OWN,x",
                "saveThing,,OWN",
                "saveThing, focal-point,OWN",
                "saveThing,anyone,OWN",
                "a,b,ANY\na,b,ANY"
            })
    void aLineThatIsNoRowStopsTheStart(String csv) {
        assertThrows(IllegalArgumentException.class, () -> AccessTable.parse(new StringReader(csv)));
    }

    @Test
    void aTableThatDoesNotFitTheServiceIsToldWhole() throws IOException {
        // given
        AccessTable table = AccessTable.parse(new StringReader("a,anyone,ANY\nb,reviewer,REGION"));

        // then
        assertEquals(List.of(), ServedTable.misfits(table, Set.of("a", "b"), true));
        assertEquals(
                List.of("c has no row", "b is no endpoint", "there are REGION rows, but no Regions bean"),
                ServedTable.misfits(table, Set.of("a", "c"), false));
    }
}
