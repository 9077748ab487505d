package mnr.http.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import mnr.http.access.AccessTable.Row;
import mnr.http.access.AccessTable.Scope;
import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

/** The access table that this service serves by; it does not start with one that does not fit its endpoints. */
@Singleton
class ServedTable {

    private final AccessTable table;
    private final Map<String, List<Row>> byOperation = new LinkedHashMap<>();

    @Inject
    ServedTable() {
        this.table = AccessTable.load();
        table.operations().forEach(operation -> byOperation.put(operation, table.rowsOf(operation)));
    }

    List<Row> rowsOf(String operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    void refuseMisfits(@Observes StartupEvent start, Endpoints endpoints, Instance<Regions> regions) {
        Set<String> served =
                endpoints.all().stream().map(Endpoint::operation).collect(Collectors.toCollection(TreeSet::new));
        List<String> misfits = misfits(table, served, regions.isResolvable());
        if (!misfits.isEmpty()) {
            throw new IllegalStateException("access.csv does not fit the service: " + String.join("; ", misfits));
        }
    }

    static List<String> misfits(AccessTable table, Set<String> served, boolean regionsKnown) {
        List<String> misfits = new ArrayList<>();
        for (String operation : new TreeSet<>(served)) {
            if (!table.operations().contains(operation)) {
                misfits.add(operation + " has no row");
            }
        }
        for (String operation : table.operations()) {
            if (!served.contains(operation)) {
                misfits.add(operation + " is no endpoint");
            }
        }
        if (!regionsKnown && table.rows().stream().anyMatch(row -> row.reach() == Scope.REGION)) {
            misfits.add("there are REGION rows, but no Regions bean");
        }
        return misfits;
    }
}
