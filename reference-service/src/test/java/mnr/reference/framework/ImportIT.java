package mnr.reference.framework;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.StoredTables;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes in as a document, and what does not. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ImportIT {

    private static final String JSON = "application/json";
    private static final int MOST = 32 * 1024 * 1024;

    @TestHTTPResource("/api/v1/frameworks/TEST/editions")
    URI imports = URI.create("");

    @Inject
    AgroalDataSource serving;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({"application/yaml, twelve-faults.yaml", "application/json, twelve-faults.json"})
    void aDocumentWithTwelveFaultsIsToldAllOfThemAndNotKept(String type, String name) throws Exception {
        // given
        byte[] document = file(name);
        Map<String, String> before = StoredTables.digests(serving);
        List<String> expected = new String(file("twelve-faults.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();

        // when
        Answer answer = post("TEST", type, document);

        // then
        assertEquals(400, answer.status());
        assertEquals("INVALID_BODY", answer.body().get("code").asText());
        assertEquals(12, answer.body().get("faults").asInt());
        List<String> told = new java.util.ArrayList<>();
        answer.body()
                .get("violations")
                .forEach(one -> told.add(
                        one.get("pointer").asText() + "," + one.get("code").asText()));
        assertEquals(expected, told);
        assertEquals(before, StoredTables.digests(serving));
        assertEquals(
                404,
                Api.sendAs(Tokens.of(Editing.EDITOR), "GET", "frameworks/TEST/editions")
                        .status());
    }

    @Test
    void theSameDocumentIsTheSameInYaml() throws Exception {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        byte[] yaml = new YAMLMapper().writeValueAsBytes(document);

        // when
        Answer answer = post(document.framework(), "application/yaml", yaml);

        // then
        assertEquals(201, answer.status(), answer::text);
        assertEquals('"' + DocumentFormat.digest(document).value() + '"', answer.header("ETag"));
    }

    @Test
    void whatIsReadIsImportedAsItIsUnderAnotherCode() {
        // given
        String text = Api.get("frameworks/MNR/editions/2023").text();

        // when
        Answer answer =
                post("MNR", JSON, text.replaceFirst("\"2023\"", "\"COPY\"").getBytes(StandardCharsets.UTF_8));

        // then
        assertEquals(201, answer.status(), answer::text);
        Api.sendAs(Tokens.of(Editing.EDITOR), "DELETE", "frameworks/MNR/editions/COPY", Map.of("If-Match", "*"));
    }

    @Test
    void theDocumentIsOfThePathsFramework() {
        // given
        EditionDocument document = Editing.document("ELSEWHERE", "1");

        // when
        Answer answer = post("TEST", JSON, bytes(document));

        // then
        assertEquals(List.of("#/framework OTHER_FRAMEWORK"), faults(answer));
    }

    @Test
    void aCodeThatIsNoneHasThatFaultAlone() {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        Editing.begin(Editing.EDITOR, document);

        // when
        Answer answer = Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "PUT",
                Editing.path(document),
                Map.of("If-Match", "*"),
                JSON,
                bytes(EditionDocuments.named("", "1.0", document)));

        // then
        assertEquals(List.of("#/framework INVALID_CODE", "#/edition INVALID_CODE"), faults(answer));
    }

    @Test
    void theDocumentIsOfThePathsEdition() {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        Editing.begin(Editing.EDITOR, document);

        // when
        Answer answer = Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "PUT",
                Editing.path(document),
                Map.of("If-Match", "*"),
                JSON,
                bytes(EditionDocuments.named("OTHER", "2", document)));

        // then
        assertEquals(List.of("#/framework OTHER_FRAMEWORK", "#/edition OTHER_EDITION"), faults(answer));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "import-refusals.csv", useHeadersInDisplayName = true)
    void whatIsNoDocumentIsRefused(String what, @Nullable String type, @Nullable String text, int status, String code)
            throws Exception {
        // given
        HttpRequest.Builder request = HttpRequest.newBuilder(imports)
                .header("Authorization", "Bearer " + Tokens.of(Editing.EDITOR))
                .POST(BodyPublishers.ofString(Objects.requireNonNullElse(text, "")));
        if (type != null) {
            request.header("Content-Type", type);
        }

        // when
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());

        // then
        assertEquals(status, answer.statusCode(), () -> what + ": " + answer.body());
        assertTrue(answer.body().contains("\"code\":\"" + code + '"'), answer::body);
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        // when
        Answer answer = Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "POST",
                "frameworks/TEST/editions",
                Map.of("Content-Encoding", "gzip"),
                JSON,
                new byte[] {31, -117, 8});

        // then
        assertEquals(415, answer.status());
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        // when
        Answer answer = post("TEST", JSON, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});

        // then
        assertEquals(400, answer.status());
        assertEquals(
                "The body is not encoded in UTF-8.", answer.body().get("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreThanTheLimitIsNotRead(boolean announced) throws Exception {
        // given
        String item = '"' + "x".repeat(1_000) + "\",";
        byte[] text = ("{\"a\":[" + item.repeat(MOST / item.length() + 1)).getBytes(StandardCharsets.US_ASCII);
        BodyPublisher body = announced
                ? BodyPublishers.ofByteArray(text)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text));

        // when
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(imports)
                        .header("Authorization", "Bearer " + Tokens.of(Editing.EDITOR))
                        .header("Content-Type", JSON)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());

        // then
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("\"maxBytes\":" + MOST), answer::body);
    }

    private static Answer post(String framework, String type, byte[] body) {
        return Api.sendAs(
                Tokens.of(Editing.EDITOR), "POST", "frameworks/" + framework + "/editions", Map.of(), type, body);
    }

    private static List<String> faults(Answer answer) {
        List<String> faults = new java.util.ArrayList<>();
        for (JsonNode one : answer.body().get("violations")) {
            faults.add(one.get("pointer").asText() + " " + one.get("code").asText());
        }
        return faults;
    }

    private static byte[] bytes(EditionDocument document) {
        return DocumentFormat.write(document).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws Exception {
        try (var in = Objects.requireNonNull(ImportIT.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
