package mnr.stack.postgres;

/** Passwords of the local stack; a service refuses them outside the profiles of a developer's machine. */
final class Passwords {

    static final String SUPERUSER_NAME = "postgres";
    static final String SUPERUSER = of(SUPERUSER_NAME);

    private Passwords() {}

    static String of(String role) {
        return "local-only-" + role;
    }
}
