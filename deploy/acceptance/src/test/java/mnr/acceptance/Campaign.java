package mnr.acceptance;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The life of one country's assessment, led on step by step whatever fails: submitted, validated, amended and so on. */
final class Campaign {

    private final URI service;
    private final Callers callers;
    private final Journey journey;
    private final Submission submission;
    private final String id;
    private final List<Act> done = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile boolean interrupted;

    /** An act that the service has said is done. */
    record Act(String action, long version) {}

    Campaign(URI service, Callers callers, Journey journey, Submission submission) {
        this.service = service;
        this.callers = callers;
        this.journey = journey;
        this.submission = submission;
        Api focalPoint = callers.focalPoint(submission.country());
        this.id = Patience.whilePending(() -> journey.begin(focalPoint, submission.country()))
                .body()
                .path("id")
                .asText();
        if (state().equals("DRAFT")) {
            journey.answer(focalPoint, id, submission);
        }
    }

    String id() {
        return id;
    }

    String country() {
        return submission.country();
    }

    String state() {
        return read().body().path("state").asText();
    }

    /** What was done, as far as the service could say so. */
    List<Act> done() {
        return done;
    }

    /** Whether something failed on the way without an answer. */
    boolean wasInterrupted() {
        return interrupted;
    }

    void leadTo(String state) {
        while (!state().equals(state)) {
            step();
        }
    }

    void goOn() {
        while (!ended) {
            if (!step()) {
                Patience.pause();
            }
        }
    }

    void end() {
        ended = true;
    }

    /** One act on from where it stands; whether the service says that it is done. */
    boolean step() {
        try {
            switch (state()) {
                case "DRAFT" -> note("SUBMIT", journey.submit(focalPoint(), id, submission));
                case "SUBMITTED" -> note("VALIDATE", journey.validate(id));
                default -> note("AMEND", focalPoint().act(at("/amend"), read().etag(), null));
            }
            return true;
        } catch (UncheckedIOException _) {
            interrupted = true; // the service is gone: nobody knows what became of it
            return false;
        } catch (RefusedException refused) {
            // the database is gone; or what nobody knew of was done in the meantime
            if (refused.status() < 500 && refused.status() != 412) {
                throw refused;
            }
            interrupted |= refused.status() != 412;
            return false;
        }
    }

    private void note(String action, Answer answer) {
        done.add(new Act(action, Long.parseLong(answer.etag().replaceAll("\\D", ""))));
    }

    private Answer read() {
        return focalPoint().get(at(""));
    }

    private Api focalPoint() {
        return callers.focalPoint(submission.country());
    }

    private URI at(String path) {
        return URI.create(service + "/api/v1/assessments/" + id + path);
    }
}
