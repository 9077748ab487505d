package mnr.assessment.replica;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** A record of {@code mnr.reference.editions.v1}, as far as this service reads it. */
record EditionRecord(String part) {

    static final String TOPIC = "mnr.reference.editions.v1";
    static final String HEAD = "HEAD";
    static final String SUB_DOMAIN = "SUB_DOMAIN";

    EditionRecord {
        requireNonNull(part);
    }

    /** @param parts what makes the edition whole */
    record Head(
            String framework,
            String edition,
            long revision,
            String state,
            List<Phase> phases,
            List<Capability> capabilities,
            List<Part> parts) {
        Head {
            requireNonNull(framework);
            requireNonNull(edition);
            requireNonNull(state);
            phases = List.copyOf(phases);
            capabilities = List.copyOf(capabilities);
            parts = List.copyOf(parts);
            if (!digests(parts).keySet().equals(Set.copyOf(subDomains(capabilities)))) {
                throw new IllegalArgumentException("the parts are not the sub-domains");
            }
        }

        /** In the edition's order. */
        List<String> subDomains() {
            return subDomains(capabilities);
        }

        String digestOf(String subDomain) {
            return requireNonNull(digests(parts).get(subDomain));
        }

        private static List<String> subDomains(List<Capability> capabilities) {
            return capabilities.stream()
                    .flatMap(capability -> capability.subDomains().stream())
                    .toList();
        }

        private static Map<String, String> digests(List<Part> parts) {
            return parts.stream().collect(toMap(Part::subDomain, Part::digest));
        }
    }

    record Phase(String code, int ordinal) {
        Phase {
            requireNonNull(code);
        }
    }

    record Capability(List<String> subDomains) {
        Capability {
            subDomains = List.copyOf(subDomains);
        }
    }

    record Part(String subDomain, String digest) {
        Part {
            requireNonNull(subDomain);
            requireNonNull(digest);
        }
    }

    record SubDomain(
            String framework,
            String edition,
            long revision,
            String subDomain,
            String digest,
            List<Criterion> criteria) {
        SubDomain {
            requireNonNull(framework);
            requireNonNull(edition);
            requireNonNull(subDomain);
            requireNonNull(digest);
            criteria = List.copyOf(criteria);
        }

        List<String> statementIds() {
            return criteria.stream()
                    .flatMap(criterion -> criterion.statements().stream())
                    .map(Statement::id)
                    .toList();
        }
    }

    record Criterion(List<Statement> statements) {
        Criterion {
            statements = List.copyOf(statements);
        }
    }

    record Statement(String id) {
        Statement {
            requireNonNull(id);
        }
    }
}
