package mnr.assessment.replica;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.projection.StateProjection;
import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;

/** Applies the reference service's state topics to the replica. */
@ApplicationScoped
class ReferenceProjection implements StateProjection {

    private final EditionTable editions;
    private final CountryTable countries;
    private final GroupingTable groupings;
    private final CrosswalkTable crosswalks;

    ReferenceProjection(
            EditionTable editions, CountryTable countries, GroupingTable groupings, CrosswalkTable crosswalks) {
        this.editions = editions;
        this.countries = countries;
        this.groupings = groupings;
        this.crosswalks = crosswalks;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EditionRecord.TOPIC, CountryRecord.TOPIC, GroupingRecord.TOPIC, CrosswalkRecord.TOPIC);
    }

    @Override
    public void apply(StateRecord state) throws UnreadableRecordException {
        switch (state.topic()) {
            case EditionRecord.TOPIC -> applyEdition(state);
            case CountryRecord.TOPIC -> countries.apply(state.as(CountryRecord.class));
            case GroupingRecord.TOPIC -> applyGrouping(state);
            case CrosswalkRecord.TOPIC -> crosswalks.apply(state.as(CrosswalkRecord.class));
            default -> throw new IllegalArgumentException(state.topic());
        }
    }

    private void applyEdition(StateRecord state) throws UnreadableRecordException {
        String part = state.as(EditionRecord.class).part();
        switch (part) {
            case EditionRecord.HEAD -> editions.apply(state.as(EditionRecord.Head.class));
            case EditionRecord.SUB_DOMAIN -> editions.apply(state.as(EditionRecord.SubDomain.class));
            default -> throw new UnreadableRecordException("no known part of an edition: " + part);
        }
    }

    private void applyGrouping(StateRecord state) throws UnreadableRecordException {
        String part = state.as(GroupingRecord.class).part();
        switch (part) {
            case GroupingRecord.SCHEME -> groupings.apply(state.as(GroupingRecord.Scheme.class));
            case GroupingRecord.MEMBERSHIPS -> groupings.apply(state.as(GroupingRecord.CountryMemberships.class));
            default -> throw new UnreadableRecordException("no known part of a grouping: " + part);
        }
    }
}
