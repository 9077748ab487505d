package mnr.reference.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mnr.reference.diff.Change.Field;
import mnr.reference.diff.Change.Kind;
import mnr.reference.diff.Change.Spot;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.SubDomain;

/** The things of an edition, kind by kind, each in its order. */
final class Things {

    private final EditionDocument document;

    Things(EditionDocument document) {
        this.document = document;
    }

    /** The edition itself, whose texts may differ. */
    Thing edition() {
        Attribution attribution = document.attribution();
        return new Thing(
                Kind.EDITION,
                document.edition(),
                new Spot(null, 1),
                List.of(
                        Map.entry(Field.TITLE, document.title()),
                        Map.entry(Field.DESCRIPTION, document.description()),
                        Map.entry(Field.LANGUAGE, document.language()),
                        Map.entry(Field.PUBLISHER, attribution.publisher()),
                        Map.entry(Field.SOURCE, attribution.source()),
                        Map.entry(Field.LINK, attribution.link()),
                        Map.entry(Field.NOTICE, attribution.notice())));
    }

    List<Thing> phases() {
        List<Thing> things = new ArrayList<>();
        for (Phase phase : document.phases()) {
            things.add(new Thing(
                    Kind.PHASE,
                    phase.code(),
                    new Spot(null, things.size() + 1),
                    List.of(Map.entry(Field.NAME, phase.name()), Map.entry(Field.DESCRIPTION, phase.description()))));
        }
        return things;
    }

    List<Thing> capabilities() {
        List<Thing> things = new ArrayList<>();
        for (Capability capability : document.capabilities()) {
            things.add(new Thing(
                    Kind.CAPABILITY,
                    capability.code(),
                    new Spot(null, things.size() + 1),
                    List.of(Map.entry(Field.NAME, capability.name()))));
        }
        return things;
    }

    List<Thing> subDomains() {
        List<Thing> things = new ArrayList<>();
        for (Capability capability : document.capabilities()) {
            int place = 0;
            for (SubDomain subDomain : capability.subDomains()) {
                things.add(new Thing(
                        Kind.SUB_DOMAIN,
                        subDomain.code(),
                        new Spot(capability.code(), ++place),
                        List.of(
                                Map.entry(Field.NAME, subDomain.name()),
                                Map.entry(Field.DESCRIPTION, subDomain.description()))));
            }
        }
        return things;
    }

    /** In document order. */
    List<Thing> statements() {
        List<Thing> things = new ArrayList<>();
        document.subDomains()
                .forEach(subDomain -> subDomain.criteria().forEach(criterion -> {
                    addStatements(subDomain.code() + "." + criterion.phase(), criterion, things);
                }));
        return things;
    }

    private static void addStatements(String parent, Criterion criterion, List<Thing> things) {
        for (int i = 0; i < criterion.statements().size(); i++) {
            EditionDocument.Statement statement = criterion.statements().get(i);
            things.add(new Thing(
                    Kind.STATEMENT,
                    statement.id(),
                    new Spot(parent, i + 1),
                    List.of(Map.entry(Field.NAME, statement.text()))));
        }
    }
}
