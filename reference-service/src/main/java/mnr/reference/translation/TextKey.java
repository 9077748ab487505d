package mnr.reference.translation;

/** The keys of an edition's texts, e.g. {@code statements/POLICY_LEADERSHIP.BUILDING.1}. */
public final class TextKey {

    /** No key is longer: a statement's id is two codes and a number. */
    public static final int MOST_CHARACTERS = 200;

    public static final String TITLE = "title";
    public static final String DESCRIPTION = "description";
    public static final String NOTICE = "attribution/notice";

    private TextKey() {}

    public static String phaseName(String code) {
        return "phases/" + code + "/name";
    }

    public static String phaseDescription(String code) {
        return "phases/" + code + "/description";
    }

    public static String capabilityName(String code) {
        return "capabilities/" + code + "/name";
    }

    public static String subDomainName(String code) {
        return "subDomains/" + code + "/name";
    }

    public static String subDomainDescription(String code) {
        return "subDomains/" + code + "/description";
    }

    public static String statement(String id) {
        return "statements/" + id;
    }
}
