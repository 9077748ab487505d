package mnr.http.thing;

import jakarta.inject.Singleton;

/** How many things there are; a test puts more on it. */
@Singleton
class Shelf {

    private volatile int size;

    int size() {
        return size;
    }

    void holds(int things) {
        size = things;
    }
}
