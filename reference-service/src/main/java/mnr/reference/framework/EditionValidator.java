package mnr.reference.framework;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import mnr.reference.code.Codes;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.language.LanguageTag;
import mnr.reference.order.Order;

/** The rules of an edition document as a whole. One use, one document: all its faults, in document order. */
final class EditionValidator {

    /** The item that stands for the whole edition; no capability or sub-domain may take its code. */
    static final String OVERALL = "OVERALL";

    private final EditionDocument document;
    /** What a country's phase is one of: fewer tell nothing apart, more nobody can tell apart. */
    static final int FEWEST_PHASES = 2;

    static final int MOST_PHASES = 10;

    private final PhaseCodes phaseCodes;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private final Set<String> ambiguous;

    private EditionValidator(EditionDocument document) {
        this.document = document;
        this.phaseCodes = PhaseCodes.of(document);
        Set<String> once = new HashSet<>();
        this.ambiguous = document.subDomains()
                .map(SubDomain::code)
                .filter(code -> !once.add(code))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Fault> faults(EditionDocument document) {
        EditionValidator validator = new EditionValidator(document);
        validator.head();
        validator.phases();
        validator.capabilities();
        return List.copyOf(validator.faults);
    }

    private void head() {
        code("#/framework", document.framework());
        if (!Codes.isEditionCode(document.edition())) {
            fault("#/edition", Fault.Code.INVALID_CODE, "does not match " + Codes.EDITION_CODE);
        }
        language();
        name("#/title", document.title());
        text("#/description", document.description());
        attribution(document.attribution());
    }

    private void language() {
        if (LanguageTag.parse(document.language()).isEmpty()) {
            fault("#/language", Fault.Code.INVALID_LANGUAGE, "is no BCP 47 tag of a language");
        }
    }

    private void attribution(Attribution attribution) {
        name("#/attribution/publisher", attribution.publisher());
        name("#/attribution/source", attribution.source());
        if (!isWebAddress(attribution.link())) {
            fault("#/attribution/link", Fault.Code.INVALID_LINK, "is no http or https address");
        }
        TextRules.atMost("#/attribution/link", attribution.link(), TextRules.NAME)
                .ifPresent(faults::add);
        text("#/attribution/notice", attribution.notice());
    }

    private void phases() {
        int count = document.phases().size();
        String range = "an edition has " + FEWEST_PHASES + " to " + MOST_PHASES + " phases";
        if (count == 0) {
            fault("#/phases", Fault.Code.EMPTY, range);
        } else if (count < FEWEST_PHASES) {
            fault("#/phases", Fault.Code.TOO_FEW, range);
        } else if (count > MOST_PHASES) {
            fault("#/phases", Fault.Code.TOO_MANY, range);
        }
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<Integer> misplaced = misplacedPhases();
        for (int i = 0; i < document.phases().size(); i++) {
            Phase phase = document.phases().get(i);
            String at = "#/phases/" + i;
            code(at + "/code", phase.code());
            once(at + "/code", phase.code(), codes);
            if (misplaced.contains(i)) {
                fault(at + "/ordinal", Fault.Code.OUT_OF_ORDER, "phases are numbered from 1 in their order");
            }
            name(at + "/name", phase.name());
            once(at + "/name", phase.name(), names);
            text(at + "/description", phase.description());
        }
    }

    /** The indexes of the phases with a wrong ordinal; where each number is there once, of as few as have to move. */
    private Set<Integer> misplacedPhases() {
        List<Integer> ordinals = document.phases().stream().map(Phase::ordinal).toList();
        List<Integer> right = IntStream.rangeClosed(1, ordinals.size()).boxed().toList();
        if (ordinals.stream().sorted().toList().equals(right)) {
            return Order.misplaced(ordinals);
        }
        return IntStream.range(0, right.size())
                .filter(i -> !right.get(i).equals(ordinals.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void capabilities() {
        if (document.capabilities().isEmpty()) {
            fault("#/capabilities", Fault.Code.EMPTY, "an edition has at least one capability");
        }
        for (int i = 0; i < document.capabilities().size(); i++) {
            Capability capability = document.capabilities().get(i);
            String at = "#/capabilities/" + i;
            item(at, capability.code(), capability.name());
            if (capability.subDomains().isEmpty()) {
                fault(at + "/subDomains", Fault.Code.EMPTY, "a capability has at least one sub-domain");
            }
            for (int j = 0; j < capability.subDomains().size(); j++) {
                subDomain(at + "/subDomains/" + j, capability.subDomains().get(j));
            }
        }
    }

    private void subDomain(String at, SubDomain subDomain) {
        boolean codeIsSound = item(at, subDomain.code(), subDomain.name());
        TextRules.atMost(at + "/description", subDomain.description(), TextRules.TEXT)
                .ifPresent(faults::add);
        faults.addAll(CriteriaValidator.faults(at + "/criteria", subDomain, codeIsSound, phaseCodes));
    }

    /** Whether the code has no fault, and no other item has the same. */
    private boolean item(String at, String code, String name) {
        int before = faults.size();
        code(at + "/code", code);
        if (code.equals(OVERALL)) {
            fault(at + "/code", Fault.Code.RESERVED_CODE, OVERALL + " is the edition as a whole");
        }
        once(at + "/code", code, items);
        boolean sound = faults.size() == before && !ambiguous.contains(code);
        name(at + "/name", name);
        return sound;
    }

    private void code(String at, String code) {
        if (!Codes.isCode(code)) {
            fault(at, Fault.Code.INVALID_CODE, "does not match " + Codes.CODE);
        }
    }

    private void text(String at, String text) {
        TextRules.text(at, text, TextRules.TEXT).ifPresent(faults::add);
    }

    private void name(String at, String text) {
        TextRules.text(at, text, TextRules.NAME).ifPresent(faults::add);
    }

    private void once(String at, String value, Set<String> seen) {
        if (!value.isBlank() && !seen.add(value)) {
            fault(at, Fault.Code.DUPLICATE, "'" + value + "' is used before");
        }
    }

    private void fault(String at, Fault.Code code, String detail) {
        faults.add(new Fault(at, code, detail));
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = URI.create(link);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
