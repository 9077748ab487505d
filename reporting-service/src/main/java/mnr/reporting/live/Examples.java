package mnr.reporting.live;

/** Bodies as the OpenAPI page shows them. */
final class Examples {

    static final String LIVE_CELLS = """
            {
              "round": "2026", "kind": "SELF", "framework": "MNR", "edition": "2023",
              "referenceDate": "2026-01-01", "demo": false,
              "items": [
                {
                  "scheme": "UNICEF_REPORTING", "group": "UNICEF_SSA", "item": "POLICY_LEADERSHIP",
                  "counts": {"BUILDING": 7, "ENHANCEMENT": 9, "INTEGRATION": 3, "MATURITY": 0},
                  "n": 19, "notApplicable": 0, "notAssessed": 2, "members": 49, "respondents": 21,
                  "coverage": 0.4286, "median": "ENHANCEMENT",
                  "derived": {
                    "shares": {"BUILDING": 0.3684, "ENHANCEMENT": 0.4737, "INTEGRATION": 0.1579, "MATURITY": 0.0},
                    "mean": 1.7895
                  }
                }
              ]
            }""";

    static final String UNKNOWN_ROUND = """
            {
              "type": "urn:mnr:problem:unknown-round", "title": "There is no such round", "status": 404,
              "code": "UNKNOWN_ROUND", "round": "2031"
            }""";

    static final String REFERENCE_DATA_PENDING = """
            {
              "type": "urn:mnr:problem:reference-data-pending", "title": "The round's edition has not arrived yet",
              "status": 503, "code": "REFERENCE_DATA_PENDING", "round": "2026"
            }""";

    private Examples() {}
}
