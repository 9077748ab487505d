package mnr.http.coding;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import static mnr.http.problem.HttpProblem.NOT_ACCEPTABLE;

/** How the answer to this request is packed; as it is, unless its operation lets the client choose. */
@RequestScoped
public class Coding {

    private ContentCoding chosen = ContentCoding.IDENTITY;
    private boolean identityRefused;

    /** Lets the client choose; a 406 if it takes nothing that there is. */
    public void choose(@Nullable String acceptEncoding) {
        AcceptEncoding accepted = AcceptEncoding.parse(acceptEncoding);
        chosen = accepted.chosen().orElseThrow(NOT_ACCEPTABLE::with);
        identityRefused = !accepted.takesIdentity();
    }

    /** What an answer of this type is packed in: one that is packed already is not packed again. */
    public ContentCoding of(@Nullable String contentType) {
        boolean packed = contentType != null && contentType.startsWith("application/vnd.openxmlformats");
        return packed && !identityRefused ? ContentCoding.IDENTITY : chosen;
    }
}
