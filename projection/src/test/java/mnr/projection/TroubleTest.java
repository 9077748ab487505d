package mnr.projection;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "22021", "23502", "23505", "23514"})
    void badDataIsTheRecordsDoing(String sqlState) {
        assertThat(Trouble.blamesRecord(new IllegalStateException(new SQLException("", sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "25P02", "42P01", "XX000", ""})
    void allElseIsWaitedFor(String sqlState) {
        assertThat(Trouble.blamesRecord(new IllegalStateException(new SQLException("", sqlState))))
                .isFalse();
    }

    static Stream<Throwable> troubleWithoutState() {
        return Stream.of(
                new SQLTransientConnectionException("pool exhausted"),
                new TimeoutException(),
                new RollbackException("timed out"),
                new NullPointerException(),
                new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("troubleWithoutState")
    void troubleThatNamesNoDataIsWaitedFor(Throwable trouble) {
        assertThat(Trouble.blamesRecord(trouble)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23514"})
    void whatTheProjectionCallsItsOwnIsWaitedForWhateverTheDatabaseCallsIt(String sqlState) {
        RuntimeException sums =
                new OwnTroubleException("sums", new IllegalStateException(new SQLException("", sqlState)));
        IllegalStateException failed = new IllegalStateException(sums);
        RollbackException commit = new RollbackException();
        commit.addSuppressed(sums);

        assertThat(Trouble.blamesRecord(failed)).isFalse();
        assertThat(Trouble.blamesRecord(commit)).isFalse();
    }

    static Stream<Throwable> hiddenBadData() {
        SQLException badData = new SQLException("", "23514");
        BatchUpdateException batch = new BatchUpdateException("", "XX000", new int[0]);
        batch.setNextException(badData);
        RollbackException commit = new RollbackException();
        commit.addSuppressed(badData);
        IllegalStateException circle = new IllegalStateException(new UnreadableRecordException("unreadable"));
        circle.addSuppressed(new IllegalStateException(circle));
        return Stream.of(batch, commit, circle);
    }

    @ParameterizedTest
    @MethodSource("hiddenBadData")
    void badDataIsFoundWhereverItHides(Throwable trouble) {
        assertThat(Trouble.blamesRecord(trouble)).isTrue();
    }
}
