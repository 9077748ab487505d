package mnr.stack.postgres;

/** A role of the local stack that logs in. */
public record Login(String role, String password) {

    static Login of(String role) {
        return new Login(role, Passwords.of(role));
    }
}
