package mnr.assessment.replica;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.projection.StateRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** This service's own records read what the reference service promises to write, and what it may add one day. */
class ReferenceContractTest {

    private static final Path EVENTS = Path.of(Objects.requireNonNull(System.getProperty("mnr.root"), "mnr.root"))
            .resolve("reference-service/contracts/events");

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsAnEditionsHead(String added) throws Exception {
        StateRecord example = example("mnr.reference.editions.v1.head", added);

        EditionRecord.Head head = example.as(EditionRecord.Head.class);

        assertThat(example.as(EditionRecord.class).part()).isEqualTo(EditionRecord.HEAD);
        assertThat(head.framework()).isEqualTo("MNR");
        assertThat(head.phases()).map(EditionRecord.Phase::code).contains("BUILDING");
        assertThat(head.subDomains())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(head.digestOf(code)).startsWith("sha256:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsASubDomain(String added) throws Exception {
        StateRecord example = example("mnr.reference.editions.v1.sub-domain", added);

        EditionRecord.SubDomain part = example.as(EditionRecord.SubDomain.class);

        assertThat(example.as(EditionRecord.class).part()).isEqualTo(EditionRecord.SUB_DOMAIN);
        assertThat(part.statementIds())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id).startsWith(part.subDomain() + '.'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsACountry(String added) throws Exception {
        CountryRecord country = example("mnr.reference.countries.v1", added).as(CountryRecord.class);

        assertThat(country.country()).hasSize(3);
        assertThat(country.revision()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsAScheme(String added) throws Exception {
        StateRecord example = example("mnr.reference.groupings.v1.scheme", added);

        GroupingRecord.Scheme scheme = example.as(GroupingRecord.Scheme.class);

        assertThat(example.as(GroupingRecord.class).part()).isEqualTo(GroupingRecord.SCHEME);
        assertThat(scheme.memberships().count()).isPositive();
        assertThat(scheme.memberships().digest()).startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsACountrysMemberships(String added) throws Exception {
        StateRecord example = example("mnr.reference.groupings.v1.memberships", added);

        List<GroupingRecord.Membership> memberships =
                example.as(GroupingRecord.CountryMemberships.class).memberships();

        assertThat(example.as(GroupingRecord.class).part()).isEqualTo(GroupingRecord.MEMBERSHIPS);
        assertThat(memberships).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"added\": {\"later\": true}, "})
    void readsACrosswalk(String added) throws Exception {
        CrosswalkRecord crosswalk =
                example("mnr.reference.crosswalks.v1", added).as(CrosswalkRecord.class);

        assertThat(crosswalk.framework() + '/' + crosswalk.from() + '/' + crosswalk.to())
                .isEqualTo("MNR/2019/2023");
        assertThat(crosswalk.items())
                .contains(
                        new CrosswalkRecord.Item("VICTIMS_HOTLINE", "VICTIMS_HELPLINE", "CLOSE"),
                        new CrosswalkRecord.Item("SOCIETY_PENALTIES", null, "NONE"));
    }

    private static StateRecord example(String name, String added) throws IOException {
        String text = Files.readString(EVENTS.resolve(name + ".example.json")).replaceFirst("\\{", "{" + added);
        return new StateRecord("topic", 0, 0, "key", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
