package mnr.stack.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

import mnr.stack.server.Loopback;

/**
 * Asks a broker which brokers it knows, in Kafka's own protocol (Metadata, version 1, for no topic): a broker names
 * itself only once its controller has let it in. A client library would have to be the reader's version.
 */
final class BrokerList {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int METADATA = 3;
    private static final int VERSION = 1;
    private static final int NO_CLIENT_ID = -1;
    private static final int NO_TOPICS = 0;
    // api key, version, correlation id, client id, topics
    private static final int REQUEST_BYTES = 2 + 2 + 4 + 2 + 4;

    private BrokerList() {}

    /** How many brokers the one at {@code port} names; 0 if none answers. */
    static int of(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.at(port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(REQUEST_BYTES);
            out.writeShort(METADATA);
            out.writeShort(VERSION);
            int correlation = port;
            out.writeInt(correlation);
            out.writeShort(NO_CLIENT_ID);
            out.writeInt(NO_TOPICS);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // the answer's length
            return in.readInt() == correlation ? in.readInt() : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
