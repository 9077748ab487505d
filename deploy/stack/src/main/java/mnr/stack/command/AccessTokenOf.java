package mnr.stack.command;

import mnr.stack.Tokens;
import mnr.stack.keycloak.Realm;
import mnr.stack.launcher.Part;
import mnr.stack.server.RunningServer;

/** {@code ./mnr token <user>}. */
record AccessTokenOf(Workplace workplace, String user) {

    Exit run() {
        RunningServer keycloak = workplace
                .suite()
                .part(Part.KEYCLOAK.title())
                .filter(RunningServer::isAlive)
                .orElseThrow(() -> Failure.notRunning("Keycloak does not run: " + workplace.typed("up")));
        workplace.console().answer(Tokens.at(Realm.issuer(keycloak.port())).forUser(user));
        return Exit.DONE;
    }
}
