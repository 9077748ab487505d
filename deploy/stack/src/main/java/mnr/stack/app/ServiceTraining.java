package mnr.stack.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import mnr.stack.StackPorts;
import mnr.stack.Tokens;
import mnr.stack.cache.Cache;
import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.Databases;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Loopback;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerFailure;
import mnr.stack.server.Training;

/**
 * Records a start of a service amid a running stack, on a database that is dropped afterwards. It reaches no broker, so
 * that no topic and no transaction of the suite hears of it.
 *
 * @param stack where PostgreSQL and Keycloak answer
 * @param logs the folder for its log
 * @param tmp the folder for its temporary files
 */
public record ServiceTraining(Cache cache, StackPorts stack, Path logs, Path tmp) {

    /** The app with its AOT cache, which is recorded if it is not there. */
    public ServiceApp train(ServiceApp app) {
        return train(app, Training::new);
    }

    /** The same at a low priority: beside a suite that is used. */
    public ServiceApp trainGently(ServiceApp app) {
        return train(app, Training::gentle);
    }

    private ServiceApp train(ServiceApp app, Function<Server, Training> kind) {
        String step = "recording a quick start of " + app.service().database();
        Path entry = cache.require(app.training(), step, half -> record(app, half.resolve(ServiceApp.AOT_FILE), kind));
        return app.with(Aot.from(entry.resolve(ServiceApp.AOT_FILE)));
    }

    private void record(ServiceApp app, Path file, Function<Server, Training> kind) {
        ServiceDatabase service = app.service();
        String database =
                "training_" + service.database() + "_" + ProcessHandle.current().pid();
        Databases databases = new Databases(stack.postgres());
        Path own = tmp.resolve(database);
        try {
            Files.createDirectories(file.getParent());
            databases.create(service, database);
            StackPorts noBroker = new StackPorts(stack.postgres(), FreePort.next(), stack.keycloak());
            ServiceSurroundings surroundings = new ServiceSurroundings(noBroker, database, FreePort.next());
            Path log = logs.resolve("training-" + service.database() + ".log");
            kind.apply(new ServiceServer(app, surroundings, log, own))
                    .record(file, running -> ask(running, service, surroundings.management()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            databases.drop(database);
            FileTree.delete(own);
        }
    }

    private void ask(RunningServer running, ServiceDatabase service, int management) {
        String api = "http://" + Loopback.HOST + ":" + running.port() + "/api/v1/";
        String token = Tokens.at(Realm.issuer(stack.keycloak())).forUser("secretariat");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : reads(service)) {
                get(http, URI.create(api + path), token);
            }
            get(http, URI.create("http://" + Loopback.HOST + ":" + management + "/q/metrics"), token);
        }
    }

    private static List<String> reads(ServiceDatabase service) {
        return switch (service) {
            case REFERENCE -> List.of("frameworks/MNR/editions/2023", "countries?limit=5", "grouping-schemes");
            case ASSESSMENT -> List.of("rounds", "assessments?limit=5");
            case REPORTING -> List.of("rounds", "freshness");
        };
    }

    private static void get(HttpClient http, URI uri, String token) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new ServerFailure(uri + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while a service was trained", e);
        }
    }
}
