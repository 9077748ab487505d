package mnr.reference.problem;

import mnr.http.problem.ProblemType;

/** What this service can find missing, and what it refuses beside what its framework does. */
public enum ReferenceProblem implements ProblemType {
    UNKNOWN_FRAMEWORK(404, "There is no such framework"),
    UNKNOWN_EDITION(404, "The framework has no such edition"),
    UNKNOWN_SUB_DOMAIN(404, "The edition has no such sub-domain"),
    UNKNOWN_PHASE(404, "The edition has no such phase"),
    UNKNOWN_TRANSLATION(404, "The edition has no translation into this language"),
    UNKNOWN_CROSSWALK(404, "The one edition is not mapped to the other"),
    UNKNOWN_COUNTRY(404, "There is no such country"),
    UNKNOWN_SCHEME(404, "There is no such grouping scheme"),
    UNKNOWN_PERSON(404, "Nobody of this name has written anything here"),
    UNKNOWN_GROUP(404, "The scheme has no such group"),

    MALFORMED_CSV(400, "The body is no CSV with the columns that are read here"),
    MALFORMED_YAML(400, "The body is not YAML"),
    TRANSLATED_DOCUMENT(422, "The document was read in another language than its own"),
    EDITION_EXISTS(409, "The framework has an edition of this code"),
    EDITION_IS_DRAFT(409, "A draft may still change, so that nothing is mapped to or from it"),
    TRANSITION_NOT_ALLOWED(409, "The state does not allow this"),
    PUBLISHER_NOT_INDEPENDENT(409, "The publisher is the one who edited the draft last"),
    REVIEWER_NOT_INDEPENDENT(409, "The reviewer is the one who translated last"),
    TOO_MANY_LANGUAGES(409, "The edition has translations into as many languages as it can have"),
    LANGUAGE_IS_TRANSLATED(409, "The draft has a translation into the language that it would be written in"),
    TRANSLATION_OUTDATED(409, "Some texts are translations of what the edition said before"),
    CLOCK_BEHIND(409, "The service's clock is behind a revision that was drawn before"),
    RECORD_TOO_LARGE(422, "What it says of one thing is too large to be sent to others"),

    COUNTRY_CODE_TAKEN(409, "Another country has the code"),
    SCHEME_IS_DERIVED(409, "The scheme is derived from others and follows them"),
    SCHEME_IN_USE(409, "Memberships or other schemes need what the scheme would no longer be"),
    IMPORT_REFUSED(422, "Rows of the import have faults, and nothing of it is saved"),
    TOO_MANY_ROWS(413, "The import has too many rows");

    private final int status;
    private final String title;

    ReferenceProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
