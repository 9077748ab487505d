package mnr.assessment.importing;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.assessment.importing.Admission.Admitted;
import mnr.assessment.importing.Admission.Admitted.Fresh;
import mnr.assessment.importing.Admission.Admitted.Known;
import mnr.http.body.JsonBody;
import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.LINE_TOO_LONG;

/** Applies a line in the running transaction, or says why nothing comes of it. */
@ApplicationScoped
class Applying {

    private static final int SERVER_ERROR = 500;

    private final JsonBody json;
    private final Admission admission;
    private final Loading loading;

    Applying(JsonBody json, Admission admission, Loading loading) {
        this.json = json;
        this.admission = admission;
        this.loading = loading;
    }

    /**
     * What becomes of the line. One that is refused has written nothing, so that the lines before it in the transaction stand.
     *
     * @throws RuntimeException something has to pass or is broken, and the transaction must be rolled back
     */
    Result apply(Sender sender, Line staged) {
        ImportLine line;
        try {
            line = read(staged);
        } catch (Problem problem) {
            return refused(null, problem);
        }
        Admitted admitted;
        try {
            admitted = admission.admit(sender, line);
        } catch (Problem problem) {
            return refused(line.key(), problem);
        }
        return switch (admitted) {
            case Known(var assessment) -> Result.unchanged(line, assessment);
            case Fresh place -> Result.accepted(line, loading.load(sender, line, place));
        };
    }

    private ImportLine read(Line staged) {
        byte[] content = staged.content();
        if (content == null) {
            throw LINE_TOO_LONG.with();
        }
        return json.read(content, ImportLine.class);
    }

    private static Result refused(@Nullable String key, Problem problem) {
        if (problem.type().status() >= SERVER_ERROR) {
            throw problem; // not the line's fault, and it will pass
        }
        return Result.refused(key, problem);
    }
}
