package mnr.bench.saving;

import java.nio.charset.StandardCharsets;

import mnr.bench.load.Reply;

/** A response that one editor saves again and again, each time as it was last read. */
final class Sheet {

    /** About half a page, as teams write; it differs from save to save by the tag at its end. */
    private static final String RATIONALE =
            "The national committee has met each quarter since the reform, and its minutes show who is to do what by when. ";

    private final String path;
    private final String user;
    private final String answer;
    private String etag;

    Sheet(String path, String user, String subDomain, String etag) {
        this.path = path;
        this.user = user;
        this.answer = """
                {"status":"ASSESSED","phase":"ENHANCEMENT","ticks":{"%1$s.BUILDING.1":"YES","%1$s.ENHANCEMENT.1":"YES"},\
                "confidence":"MEDIUM","evidence":[{"title":"Minutes of the committee",\
                "link":"https://committee.example/minutes/2026","dateOfEffect":"2026-03-01","sensitivity":"PUBLIC"}],\
                "targetPhase":"INTEGRATION","targetDate":"2028-12-31","priority":"HIGH","leadMinistry":"Ministry of Justice",\
                "rationale":"%2$s\
                """.formatted(subDomain, RATIONALE.repeat(5));
        this.etag = etag;
    }

    String user() {
        return user;
    }

    /** A save of it, as it is sent; put together by hand, as thousands are made a second beside what is measured. */
    byte[] save(int port, String token) {
        String body = answer + etag.replace('"', ' ') + "\"}";
        String request = "PUT " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nIf-Match: " + etag + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    void saved(Reply reply) {
        String tag = reply.etag();
        if (reply.status() != 200 || tag == null) {
            throw new IllegalStateException(
                    "PUT %s with %s was answered %d, not 200 with an ETag".formatted(path, etag, reply.status()));
        }
        etag = tag;
    }
}
