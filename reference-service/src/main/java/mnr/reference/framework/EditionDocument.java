package mnr.reference.framework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

import mnr.reference.tag.ContentTagged;

/**
 * A whole edition in its source language: one schema for import, read and export. What a document leaves out is blank or
 * empty here, and {@link EditionValidator} says so; a document is complete once it has no faults.
 *
 * @param language BCP 47 tag of the language that all texts are written in
 */
@Schema(properties = @SchemaProperty(name = "reading", ref = "#/components/schemas/Reading"))
public record EditionDocument(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,
        @Schema(description = "BCP 47", examples = "en") String language,

        @Schema(examples = "Model National Response: Maturity Model")
        String title,

        String description,
        Attribution attribution,
        List<Phase> phases,
        List<Capability> capabilities)
        implements ContentTagged {

    public EditionDocument {
        framework = orBlank(framework);
        edition = orBlank(edition);
        language = orBlank(language);
        title = orBlank(title);
        description = orBlank(description);
        attribution = Objects.requireNonNullElseGet(attribution, () -> new Attribution("", "", "", ""));
        phases = orEmpty(phases);
        capabilities = orEmpty(capabilities);
    }

    public Stream<SubDomain> subDomains() {
        return capabilities.stream().flatMap(capability -> capability.subDomains().stream());
    }

    /** Whose work the edition renders, and where the authoritative wording is. */
    public record Attribution(String publisher, String source, String link, String notice) {
        public Attribution {
            publisher = orBlank(publisher);
            source = orBlank(source);
            link = orBlank(link);
            notice = orBlank(notice);
        }
    }

    public record Phase(
            @Schema(examples = "BUILDING") String code,
            @Schema(examples = "1") int ordinal,
            @Schema(examples = "Building") String name,
            String description) {
        public Phase {
            code = orBlank(code);
            name = orBlank(name);
            description = orBlank(description);
        }
    }

    public record Capability(
            @Schema(examples = "POLICY") String code,

            @Schema(examples = "Policy, legislation and governance")
            String name,

            List<SubDomain> subDomains) {
        public Capability {
            code = orBlank(code);
            name = orBlank(name);
            subDomains = orEmpty(subDomains);
        }
    }

    @Schema(name = "SubDomainDocument")
    public record SubDomain(
            @Schema(examples = "POLICY_LEADERSHIP") String code,
            @Schema(examples = "Leadership") String name,
            String description,
            List<Criterion> criteria) {
        public SubDomain {
            code = orBlank(code);
            name = orBlank(name);
            description = orBlank(description);
            criteria = orEmpty(criteria);
        }
    }

    /** What one phase means for one sub-domain. */
    public record Criterion(@Schema(examples = "BUILDING") String phase, List<Statement> statements) {
        public Criterion {
            phase = orBlank(phase);
            statements = orEmpty(statements);
        }
    }

    /** True or false of a country; its id is {@code SUB_DOMAIN.PHASE.n} and is never reused. */
    public record Statement(
            @Schema(examples = "POLICY_LEADERSHIP.BUILDING.1")
            String id,

            String text) {
        public Statement {
            id = orBlank(id);
            text = orBlank(text);
        }
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
