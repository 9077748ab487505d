package mnr.bench.saving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import mnr.bench.suite.MeasuredServers;
import mnr.stack.postgres.ServiceDatabase;

/** Histories that are long without anybody having saved for days. */
public final class Chains {

    private Chains() {}

    /** Adds so many entries to the history of each assessment, which was saved in before. */
    public static void lengthen(MeasuredServers servers, Drafts drafts, int entries) {
        try (Connection connection = servers.connect(ServiceDatabase.ASSESSMENT);
                Statement statement = connection.createStatement()) {
            statement.execute(Script.LENGTHEN.text());
            try (PreparedStatement lengthen = connection.prepareStatement("select pg_temp.lengthen(?, ?)")) {
                for (UUID id : drafts.ids()) {
                    lengthen.setObject(1, id);
                    lengthen.setInt(2, entries);
                    lengthen.execute();
                }
            }
            statement.execute("analyze public.history");
        } catch (SQLException e) {
            throw new IllegalStateException("no history could be made: " + e.getMessage(), e);
        }
    }
}
