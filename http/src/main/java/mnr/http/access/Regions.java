package mnr.http.access;

import java.util.Set;

/** Which countries stand in which UNICEF programme regions: a bean of the service that has REGION rows. */
public interface Regions {

    /** The ISO 3166-1 alpha-3 codes of the members of any of these groups today. */
    Set<String> countriesOf(Set<String> programmeGroups);
}
