package mnr.assessment;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port that operators see. */
final class Management {

    private Management() {}

    static Api.Answer get(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return new Api.Answer(
                RestAssured.given().baseUri("http://127.0.0.1:" + port).get("/q" + path));
    }
}
