package mnr.assessment.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import mnr.assessment.assessment.AssessmentAction;
import mnr.assessment.assessment.AssessmentState;
import mnr.http.access.AccessTable;

/** The lifecycle as a document: the state machine beside the access table. */
public final class LifecycleTable {

    private LifecycleTable() {}

    /** A state, and whether something validated is in force while it is worked on. */
    public enum Standing {
        DRAFT(AssessmentState.DRAFT, false),
        SUBMITTED(AssessmentState.SUBMITTED, false),
        RETURNED(AssessmentState.RETURNED, false),
        VALIDATED(AssessmentState.VALIDATED, false),
        AMENDMENT(AssessmentState.DRAFT, true),
        AMENDMENT_SUBMITTED(AssessmentState.SUBMITTED, true),
        AMENDMENT_RETURNED(AssessmentState.RETURNED, true),
        WITHDRAWN(AssessmentState.WITHDRAWN, false);

        private final AssessmentState state;
        private final boolean amending;

        Standing(AssessmentState state, boolean amending) {
            this.state = state;
            this.amending = amending;
        }

        public boolean allows(AssessmentAction action) {
            return action.isAllowedIn(state, amending);
        }

        String text() {
            return amending ? state + " of an amendment" : state.name();
        }
    }

    /** The operation that an action is. */
    public static String operation(AssessmentAction action) {
        return action == AssessmentAction.DISCARD
                ? "discardAmendment"
                : action.name().toLowerCase(Locale.ROOT) + "Assessment";
    }

    static String text() {
        return """
            # The lifecycle of an assessment

            Written by `./mnr contracts` from the state machine and the access table; a test keeps it equal to both.

            What each action answers in each state, and where it leads to. An *amendment* is worked on while what was validated
            before is in force.

            %s
            Who may do it, how far, and what else it needs:

            %s
            Anybody else is refused. What is wrong is looked at in this order, and each 409 names in `allowed` what the state
            allows and this refusal does not bar:

            | status | why |
            |---|---|
            | 401 | no valid token |
            | 403 | none of the caller's roles may |
            | 404 | there is no such assessment, or it is out of the caller's reach |
            | 428, 412 | the assessment was not read, or has changed since |
            | 409 TRANSITION_NOT_ALLOWED | the state does not allow it |
            | 409 REVIEWER_NOT_INDEPENDENT | the reviewer has submitted it once, wrote in it once, or is of its country |
            | 409 ROUND_NOT_OPEN, ROUND_CLOSED | the round is not open, and no extension of the country's runs |
            | 409 UNANSWERED | a sub-domain has no answer |

            Answers are saved in DRAFT and RETURNED (ASSESSMENT_NOT_DRAFT otherwise), while the round is open and before its end,
            or under an extension.
            """.formatted(states(), actions(AccessTable.load()));
    }

    private static String states() {
        return row("", AssessmentAction.values(), Enum::name)
                + row("---", AssessmentAction.values(), _ -> "---")
                + Stream.of(Standing.values())
                        .map(standing -> row(
                                standing.text(),
                                AssessmentAction.values(),
                                action -> standing.allows(action) ? "200 " + action.to() : "409"))
                        .collect(Collectors.joining());
    }

    private static String actions(AccessTable access) {
        return "| action | operation | who | needs |\n|---|---|---|---|\n"
                + Stream.of(AssessmentAction.values())
                        .map(action -> "| %s | %s | %s | %s |\n"
                                .formatted(action, operation(action), who(access, action), need(action.need())))
                        .collect(Collectors.joining());
    }

    private static String who(AccessTable access, AssessmentAction action) {
        return access.rowsOf(operation(action)).stream()
                .map(row -> row.role()
                        + switch (row.reach()) {
                            case ANY -> " (any country)";
                            case OWN -> " (own country)";
                            case REGION -> " (countries of its regions)";
                        })
                .collect(Collectors.joining(", "));
    }

    private static String need(AssessmentAction.Need need) {
        return switch (need) {
            case NOTHING -> "";
            case OPEN_ROUND -> "an open round, or an extension";
            case INDEPENDENCE -> "no part in the assessment";
            case AMENDMENT -> "an amendment";
        };
    }

    private static <T> String row(String first, T[] columns, Function<T, String> cell) {
        return Stream.concat(Stream.of(first), Arrays.stream(columns).map(cell))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
