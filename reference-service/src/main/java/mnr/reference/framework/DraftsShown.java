package mnr.reference.framework;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer to this request shows what not everybody may see. */
@RequestScoped
class DraftsShown {

    private boolean any;

    void note() {
        any = true;
    }

    boolean any() {
        return any;
    }
}
