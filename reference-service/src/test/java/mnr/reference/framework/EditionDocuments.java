package mnr.reference.framework;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

/** Editions without faults, of every shape: any number of phases, capabilities, sub-domains and statements. */
final class EditionDocuments {

    private EditionDocuments() {}

    static Arbitrary<EditionDocument> any() {
        Arbitrary<List<Integer>> shape =
                Arbitraries.integers().between(1, 4).list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.integers().between(2, 10),
                        shape,
                        Arbitraries.integers().between(1, 5))
                .as(EditionDocuments::of);
    }

    /** @param shape how many sub-domains each capability has */
    static EditionDocument of(int phaseCount, List<Integer> shape, int statements) {
        List<Phase> phases = IntStream.rangeClosed(1, phaseCount)
                .mapToObj(n -> new Phase("PHASE_" + n, n, "Phase " + n, "The phase number " + n))
                .toList();
        List<Capability> capabilities = IntStream.range(0, shape.size())
                .mapToObj(n -> capability("CAPABILITY_" + n, shape.get(n), phases, statements))
                .toList();
        Attribution attribution = new Attribution("Nobody", "Nowhere", "https://example.org/", "Made up");
        return new EditionDocument("TEST", "1", "en", "Title", "Description", attribution, phases, capabilities);
    }

    static EditionDocument named(String framework, String edition, EditionDocument document) {
        return new EditionDocument(
                framework,
                edition,
                document.language(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities());
    }

    static EditionDocument titled(String title, EditionDocument document) {
        return new EditionDocument(
                document.framework(),
                document.edition(),
                document.language(),
                title,
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities());
    }

    static EditionDocument in(String language, EditionDocument document) {
        return new EditionDocument(
                document.framework(),
                document.edition(),
                language,
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities());
    }

    /** Without the last capability. */
    static EditionDocument shortened(EditionDocument document) {
        return new EditionDocument(
                document.framework(),
                document.edition(),
                document.language(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities().subList(0, document.capabilities().size() - 1));
    }

    /** With another text of every statement. */
    static EditionDocument worded(String text, EditionDocument document) {
        return with(document, subDomain -> worded(text, subDomain));
    }

    /** With another sub-domain in place of one. */
    static EditionDocument replaced(EditionDocument document, SubDomain old, SubDomain by) {
        return with(document, subDomain -> subDomain.equals(old) ? by : subDomain);
    }

    /** With another code of one sub-domain. */
    static EditionDocument renamed(EditionDocument document, String code, String by) {
        return with(document, subDomain -> subDomain.code().equals(code) ? renamed(subDomain, by) : subDomain);
    }

    private static SubDomain renamed(SubDomain subDomain, String code) {
        return new SubDomain(
                code,
                subDomain.name(),
                subDomain.description(),
                subDomain.criteria().stream()
                        .map(criterion -> criterion(
                                code, criterion.phase(), criterion.statements().size()))
                        .toList());
    }

    private static EditionDocument with(EditionDocument document, UnaryOperator<SubDomain> change) {
        return new EditionDocument(
                document.framework(),
                document.edition(),
                document.language(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities().stream()
                        .map(capability -> new Capability(
                                capability.code(),
                                capability.name(),
                                capability.subDomains().stream().map(change).toList()))
                        .toList());
    }

    private static SubDomain worded(String text, SubDomain subDomain) {
        return new SubDomain(
                subDomain.code(),
                subDomain.name(),
                subDomain.description(),
                subDomain.criteria().stream()
                        .map(criterion -> new Criterion(
                                criterion.phase(),
                                criterion.statements().stream()
                                        .map(statement -> new Statement(statement.id(), text))
                                        .toList()))
                        .toList());
    }

    private static Capability capability(String code, int subDomains, List<Phase> phases, int statements) {
        return new Capability(
                code,
                code + " in words",
                IntStream.range(0, subDomains)
                        .mapToObj(n -> subDomain(code + "_" + n, phases, statements))
                        .toList());
    }

    private static SubDomain subDomain(String code, List<Phase> phases, int statements) {
        return new SubDomain(
                code,
                code + " in words",
                "",
                phases.stream()
                        .map(phase -> criterion(code, phase.code(), statements))
                        .toList());
    }

    private static Criterion criterion(String subDomain, String phase, int statements) {
        return new Criterion(
                phase,
                IntStream.rangeClosed(1, statements)
                        .mapToObj(n -> new Statement(subDomain + "." + phase + "." + n, "Statement " + n))
                        .toList());
    }
}
