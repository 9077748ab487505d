package mnr.assessment.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.assessment.Api;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A country's people in the real Keycloak. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TeamIT {

    private static final String KENYA = "/api/v1/countries/KEN/team";
    private static final Map<String, List<String>> OF_KENYA = Map.of("country", List.of("KEN"));

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whoIsInvitedIsAMemberAndHasNoPasswordYet() {
        String email = newAddress();

        Api.Answer invited = invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(201);

        String path = Api.pathOf(invited);
        Api.Answer read = Api.as("focal-ken").get(path).expect(200);
        assertThat(read.json()).isEqualTo(invited.json());
        assertThat(read.etag()).isEqualTo(invited.etag());
        assertThat(read.text("email")).isEqualTo(email);
        assertThat(read.text("name")).isEqualTo("Given Family");
        assertThat(read.json().path("roles").toString()).isEqualTo("[\"CONTRIBUTOR\"]");
        assertThat(read.json().path("enabled").asBoolean()).isTrue();
        assertThat(read.json().path("invited").asBoolean()).isTrue();
        assertThat(Api.as("focal-ken").get(KENYA + "?limit=500").expect(200).items("email"))
                .contains(email);
    }

    @Test
    void oneIsAddressedInSmallLetters() {
        String email = newAddress();

        Api.Answer invited = invite("secretariat", KENYA, email.replace("p", "P"), "FOCAL_POINT")
                .expect(201);

        assertThat(invited.text("email")).isEqualTo(email);
    }

    @Test
    void aListHoldsTheTeamAloneAndEachOnce() {
        UUID contributor = Person.with(List.of("contributor"), OF_KENYA).id();
        UUID both = Person.with(List.of("contributor", "focal-point"), OF_KENYA).id();
        UUID secretariat =
                Person.with(List.of("contributor", "secretariat"), OF_KENYA).id();
        UUID nobody = Person.with(List.of(), OF_KENYA).id();
        UUID elsewhere = Person.with(List.of("contributor"), Map.of("country", List.of("BRA")))
                .id();

        List<String> all =
                Api.as("focal-ken").get(KENYA + "?limit=500").expect(200).items("id");
        List<String> onePageByOne = new ArrayList<>();
        for (String next = KENYA + "?limit=1"; next != null; ) {
            Api.Answer page = Api.as("focal-ken").get(next).expect(200);
            onePageByOne.addAll(page.items("id"));
            next = page.next()
                    .map(link -> link.replaceFirst("^https?://[^/]*", ""))
                    .orElse(null);
        }

        assertThat(all)
                .contains(contributor.toString(), both.toString())
                .doesNotContain(secretariat.toString(), nobody.toString(), elsewhere.toString())
                .doesNotHaveDuplicates();
        assertThat(onePageByOne).isEqualTo(all);
    }

    /** Whom a team may not see it may not touch either. */
    @Test
    void whoIsNoMemberIsNotThere() {
        for (Person other : List.of(
                Person.with(List.of("contributor", "secretariat"), OF_KENYA),
                Person.with(List.of("contributor", "operator"), OF_KENYA),
                Person.with(List.of(), OF_KENYA),
                Person.with(List.of("contributor"), Map.of()),
                Person.with(List.of("contributor"), Map.of("country", List.of("BRA"))))) {
            String path = KENYA + '/' + other.id();
            for (String user : List.of("focal-ken", "secretariat")) {
                Api.as(user).get(path).expect(404, "NOT_FOUND");
                Api.as(user)
                        .put(path + "/role", "*", Map.of("role", "FOCAL_POINT"))
                        .expect(404, "NOT_FOUND");
                Api.as(user).send("DELETE", path, "*", null).expect(404, "NOT_FOUND");
            }
        }
    }

    @Test
    void aRoleIsChangedForTheNextToken() {
        Person person = Person.with(List.of("contributor"), OF_KENYA);
        String path = KENYA + '/' + person.id();
        Api focalPoint = Api.as("focal-ken");
        String etag = focalPoint.get(path).etag();

        Api.Answer changed = focalPoint
                .put(path + "/role", etag, Map.of("role", "FOCAL_POINT"))
                .expect(200);

        assertThat(changed.json().path("roles").toString()).isEqualTo("[\"FOCAL_POINT\"]");
        person.api().get(KENYA).expect(200);
        focalPoint.put(path + "/role", etag, Map.of("role", "CONTRIBUTOR")).expect(412, "PRECONDITION_FAILED");
        focalPoint.put(path + "/role", null, Map.of("role", "CONTRIBUTOR")).expect(428, "PRECONDITION_REQUIRED");
        focalPoint
                .put(path + "/role", changed.etag(), Map.of("role", "CONTRIBUTOR"))
                .expect(200);
        person.api().get(KENYA).expect(403);
    }

    @Test
    void whoIsRemovedIsShutOutAndComesBackByAnInvitation() {
        Person person = Person.withAddressAsName(List.of("contributor", "focal-point"), OF_KENYA);
        String path = KENYA + '/' + person.id();
        Api.as("focal-ken").send("DELETE", path, null, null).expect(428, "PRECONDITION_REQUIRED");

        Api.as("focal-ken")
                .send("DELETE", path, Api.as("focal-ken").get(path).etag(), null)
                .expect(204);

        Api.as("focal-ken").get(path).expect(404, "NOT_FOUND");
        assertThat(Person.provisioner()
                        .get(Person.admin("users/" + person.id()))
                        .jsonPath()
                        .getBoolean("enabled"))
                .isFalse();
        assertThat(Person.provisioner()
                        .get(Person.admin("users/" + person.id() + "/credentials"))
                        .jsonPath()
                        .getList(""))
                .isEmpty();
        Api.Answer back =
                invite("focal-ken", KENYA, person.email(), "CONTRIBUTOR").expect(201);
        assertThat(back.text("id")).isEqualTo(person.id().toString()); // whom histories name
        assertThat(back.json().path("roles").toString()).isEqualTo("[\"CONTRIBUTOR\"]");
        assertThat(back.text("name")).isEqualTo("Given Family"); // and no more as they were called before
    }

    /** Whether an address is known elsewhere, and as what, is nobody's business. */
    @Test
    void whoIsKnownAlreadyIsNotInvited() {
        for (Person known : List.of(
                Person.withAddressAsName(List.of("contributor"), OF_KENYA),
                Person.withAddressAsName(List.of(), OF_KENYA),
                Person.withAddressAsName(List.of("contributor"), Map.of("country", List.of("BRA"))),
                Person.withAddressAsName(List.of("secretariat"), Map.of()),
                Person.with(List.of("contributor"), OF_KENYA))) {
            Object before = everythingOf(known);

            invite("focal-ken", KENYA, known.email(), "FOCAL_POINT").expect(409, "PERSON_CANNOT_BE_INVITED");

            assertThat(everythingOf(known)).isEqualTo(before);
        }
    }

    /** As who signs in by way of another identity provider. */
    @Test
    void whoNeedsNoPasswordIsNotInvitedEither() {
        String email = newAddress();
        Person.provisioner()
                .body(Map.of("username", email, "email", email, "enabled", true, "attributes", OF_KENYA))
                .post(Person.admin("users"))
                .then()
                .statusCode(201);

        invite("focal-ken", KENYA, email, "FOCAL_POINT").expect(409, "PERSON_CANNOT_BE_INVITED");
    }

    @Test
    void anInvitationToAnotherCountryIsNotTakenOver() {
        String email = newAddress();
        invite("secretariat", "/api/v1/countries/BRA/team", email, "CONTRIBUTOR")
                .expect(201);

        invite("focal-ken", KENYA, email, "CONTRIBUTOR").expect(409, "PERSON_CANNOT_BE_INVITED");
    }

    @Test
    void nobodyTouchesThemselves() {
        Person person = Person.with(List.of("focal-point"), OF_KENYA);
        String path = KENYA + '/' + person.id();
        Api self = person.api();
        String etag = self.get(path).expect(200).etag();

        self.put(path + "/role", etag, Map.of("role", "CONTRIBUTOR")).expect(409, "MEMBER_IS_CALLER");
        self.send("DELETE", path, etag, null).expect(409, "MEMBER_IS_CALLER");
    }

    @Test
    void anotherCountryAndOneThatIsNoneAreNotThere() {
        for (String country : List.of("BRA", "ZZZ", "ken", "KEN,BRA")) {
            String path = "/api/v1/countries/" + country + "/team";
            Api.as("focal-ken").get(path).expect(404, "NOT_FOUND");
            invite("focal-ken", path, newAddress(), "CONTRIBUTOR").expect(404, "NOT_FOUND");
        }
        Api.as("secretariat").get("/api/v1/countries/ZZZ/team").expect(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                             | REQUIRED #/email,REQUIRED #/firstName,REQUIRED #/lastName,REQUIRED #/role",
                "{'email': 'nobody', 'firstName': 'A', 'lastName': 'B', 'role': 'CONTRIBUTOR'}  | EMAIL #/email",
                "{'email': 'a@b.org', 'firstName': '<A>', 'lastName': 'B', 'role': 'CONTRIBUTOR'} | PATTERN #/firstName",
                "{'email': 'a@b.org', 'firstName': 'A', 'lastName': 'B', 'role': 'SECRETARIAT'} | UNKNOWN_VALUE #/role",
                "{'email': 'a@b.org', 'firstName': 'A', 'lastName': 'B', 'role': 'CONTRIBUTOR', 'country': 'BRA'} | UNKNOWN_FIELD #/country"
            })
    void whatIsNoInvitationIsRefused(String body, String violations) {
        assertThat(Api.as("focal-ken")
                        .post(KENYA, body.replace('\'', '"'))
                        .expect(400, "INVALID_BODY")
                        .violations())
                .containsExactlyInAnyOrder(violations.split(","));
    }

    static String newAddress() {
        return "p" + UUID.randomUUID() + "@test.invalid";
    }

    static Api.Answer invite(String user, String team, String email, String role) {
        return Api.as(user)
                .post(team, Map.of("email", email, "firstName", "Given", "lastName", "Family", "role", role));
    }

    private static Object everythingOf(Person person) {
        String user = "users/" + person.id();
        return List.of(
                Person.provisioner().get(Person.admin(user)).asString(),
                Person.provisioner().get(Person.admin(user + "/role-mappings")).asString());
    }
}
