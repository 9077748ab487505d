package mnr.reporting.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import mnr.reporting.cell.Edition.Capability;
import mnr.reporting.replica.Structure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** What reporting reads of {@code mnr.reference.editions.v1}. */
final class EditionRecord {

    private EditionRecord() {}

    /** An edition's structure, and the digests of the parts that belong to it. */
    record Head(
            String framework,
            String edition,
            long revision,
            List<Phase> phases,
            List<Capability> capabilities,
            List<Part> parts)
            implements Revised {

        public Head {
            requireNonNull(framework, "framework is missing");
            requireNonNull(edition, "edition is missing");
            phases = requireNonNull(phases, "phases are missing").stream()
                    .sorted(Comparator.comparingInt(Phase::ordinal))
                    .toList();
            capabilities = List.copyOf(requireNonNull(capabilities, "capabilities are missing"));
            parts = List.copyOf(requireNonNull(parts, "parts are missing"));
            structure(phases, capabilities).of(framework, edition);
            digests(parts);
        }

        Structure structure() {
            return structure(phases, capabilities);
        }

        /** Of each sub-domain the digest of its part. */
        Map<String, String> digests() {
            return digests(parts);
        }

        private static Structure structure(List<Phase> phases, List<Capability> capabilities) {
            return new Structure(phases.stream().map(Phase::code).toList(), capabilities);
        }

        private static Map<String, String> digests(List<Part> parts) {
            return parts.stream().collect(toMap(Part::subDomain, Part::digest));
        }

        @Override
        public String key() {
            return framework + "/" + edition;
        }
    }

    /** One sub-domain's texts, of which reporting keeps that they are there. */
    record SubDomain(String framework, String edition, long revision, String subDomain, String digest)
            implements Revised {

        public SubDomain {
            requireNonNull(framework, "framework is missing");
            requireNonNull(edition, "edition is missing");
            requireNonNull(subDomain, "subDomain is missing");
            requireNonNull(digest, "digest is missing");
        }

        @Override
        public String key() {
            return framework + "/" + edition + "/" + subDomain;
        }
    }

    /** A phase of the head. */
    record Phase(String code, int ordinal) {
        public Phase {
            requireNonNull(code, "code of a phase is missing");
        }
    }

    /** A part that the head names. */
    record Part(String subDomain, String digest) {
        public Part {
            requireNonNull(subDomain, "subDomain of a part is missing");
            requireNonNull(digest, "digest of a part is missing");
        }
    }
}
