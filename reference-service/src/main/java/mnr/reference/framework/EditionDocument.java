package mnr.reference.framework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;
import mnr.reference.language.LanguageTag;
import mnr.reference.tag.ContentTagged;

/**
 * A whole edition in its source language: one schema for import, read and export. What a document leaves out is blank or
 * empty here, and {@link EditionValidator} says so; a document is complete once it has no faults.
 *
 * @param language BCP 47 tag of the language that all texts are written in
 */
@Schema(properties = @SchemaProperty(name = "reading", ref = "#/components/schemas/Reading"))
public record EditionDocument(
        @Schema(pattern = Codes.CODE, examples = "MNR") String framework,

        @Schema(pattern = Codes.EDITION_CODE, examples = "2023")
        String edition,

        @Schema(description = "BCP 47", maxLength = LanguageTag.MOST_CHARACTERS, examples = "en")
        String language,

        @Schema(maxLength = TextRules.NAME, examples = "Model National Response: Maturity Model")
        String title,

        @Schema(maxLength = TextRules.TEXT) String description,
        Attribution attribution,

        @Schema(minItems = EditionValidator.FEWEST_PHASES, maxItems = EditionValidator.MOST_PHASES)
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
    public record Attribution(
            @Schema(maxLength = TextRules.NAME) String publisher,
            @Schema(maxLength = TextRules.NAME) String source,

            @Schema(maxLength = TextRules.NAME, format = "uri")
            String link,

            @Schema(maxLength = TextRules.TEXT) String notice) {
        public Attribution {
            publisher = orBlank(publisher);
            source = orBlank(source);
            link = orBlank(link);
            notice = orBlank(notice);
        }
    }

    public record Phase(
            @Schema(pattern = Codes.CODE, examples = "BUILDING")
            String code,

            @Schema(minimum = "1", maximum = "" + EditionValidator.MOST_PHASES, examples = "1")
            int ordinal,

            @Schema(maxLength = TextRules.NAME, examples = "Building")
            String name,

            @Schema(maxLength = TextRules.TEXT) String description) {
        public Phase {
            code = orBlank(code);
            name = orBlank(name);
            description = orBlank(description);
        }
    }

    public record Capability(
            @Schema(pattern = Codes.CODE, examples = "POLICY")
            String code,

            @Schema(maxLength = TextRules.NAME, examples = "Policy, legislation and governance")
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
            @Schema(pattern = Codes.CODE, examples = "POLICY_LEADERSHIP")
            String code,

            @Schema(maxLength = TextRules.NAME, examples = "Leadership")
            String name,

            @Schema(description = "Blank if there is none; may be left out of what is sent", maxLength = TextRules.TEXT)
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
    public record Criterion(
            @Schema(pattern = Codes.CODE, examples = "BUILDING")
            String phase,

            List<Statement> statements) {
        public Criterion {
            phase = orBlank(phase);
            statements = orEmpty(statements);
        }
    }

    /** True or false of a country; its id is {@code SUB_DOMAIN.PHASE.n} and is never reused. */
    public record Statement(
            @Schema(maxLength = CriteriaValidator.LONGEST_ID, examples = "POLICY_LEADERSHIP.BUILDING.1")
            String id,

            @Schema(maxLength = TextRules.TEXT) String text) {
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
