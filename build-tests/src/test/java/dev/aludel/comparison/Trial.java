// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.Catalog;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tool before a change: the same for every tool, and judged by catalogs that no tool had a hand in. */
final class Trial {

    private static final long SEED = 20261122;

    private static final ShopChange.Answers NONE = ShopChange.Answers.none();

    /** What becomes of a database whose model didn't change, which many changes share. */
    private final Map<ShopModel, Noise> noises = new HashMap<>();

    private final Tool tool;

    private final Shop shop;

    Trial(Tool tool, Shop shop) {
        this.tool = tool;
        this.shop = shop;
    }

    /**
     * What a tool does although nothing changed.
     *
     * @param proposed how many changes it wants
     * @param damage what the catalog lost and gained, the other way round
     * @param words what it said
     */
    private record Noise(int proposed, List<String> damage, String words) {}

    /** A picture of a database. */
    private record Picture(Catalog catalog, Rows rows) {}

    Outcome of(ShopChange change) throws Exception {
        ShopModel before = change.before(shop);
        ShopModel after = change.after(shop);
        Noise noise = noises.get(before);
        if (noise == null) {
            noise = noise(before);
            noises.put(before, noise);
        }
        try (TestDatabase database = TestServer.shared().newDatabase()) {
            tool.start(before, database);
            fill(database);
            database.execute(change.rows().toArray(String[]::new));
            Picture start = picture(database);
            Map<String, String> kept = answers(change.kept().keySet(), database);
            long began = System.nanoTime();
            Tool.Attempt attempt = migrated(after, database, change.answers());
            long nanoseconds = System.nanoTime() - began;
            Picture end = picture(database);
            var outcome = new Outcome(attempt, noise.proposed(), nanoseconds);
            outcome.differences(
                    seen(start.catalog(), after).differences(wanted(after)),
                    seen(start.catalog(), after).differences(seen(end.catalog(), after)),
                    seen(end.catalog(), after).differences(wanted(after)),
                    noise.damage());
            outcome.harm(Rows.unharmed(compared(start.rows(), change), compared(end.rows(), change)));
            outcome.harm(lost(change, kept, database));
            outcome.again(migrated(after, database, NONE));
            return outcome;
        }
    }

    private Noise noise(ShopModel model) throws Exception {
        try (TestDatabase database = TestServer.shared().newDatabase()) {
            tool.start(model, database);
            fill(database);
            Catalog before = seen(picture(database).catalog(), model);
            Tool.Attempt attempt = migrated(model, database, NONE);
            Catalog after = seen(picture(database).catalog(), model);
            return new Noise(attempt.proposed(), after.differences(before), attempt.words());
        }
    }

    /** An error of the tool is its answer. */
    private Tool.Attempt migrated(ShopModel model, TestDatabase database, ShopChange.Answers answers) {
        try {
            return tool.migrate(model, database, answers);
        } catch (Exception e) {
            return new Tool.Attempt(0, false, String.valueOf(e), true);
        }
    }

    private static Catalog wanted(ShopModel model) throws Exception {
        try (TestDatabase database = TestServer.shared().newDatabase()) {
            HibernateUpdate.export(model, database);
            return seen(database.catalog(), model);
        }
    }

    /** Without the tools' own tables, and without the names that nobody gave. */
    private static Catalog seen(Catalog catalog, ShopModel model) {
        return model.withGivenNames(catalog.withoutAludelTables().inSchemas("public", "audit", "archive"));
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            Rows.fill(connection, SEED);
        }
    }

    private static Picture picture(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return new Picture(Catalog.read(connection), Rows.of(connection));
        }
    }

    private static Rows compared(Rows rows, ShopChange change) {
        Rows left = rows;
        for (Map.Entry<String, String> column : change.recomputed().entrySet()) {
            left = left.without(column.getKey(), column.getValue());
        }
        return left;
    }

    private static List<String> lost(ShopChange change, Map<String, String> kept, TestDatabase database)
            throws SQLException {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, String> queries : change.kept().entrySet()) {
            String before = kept.get(queries.getKey());
            String after = answers(List.of(queries.getValue()), database).get(queries.getValue());
            if (!String.valueOf(before).equals(after)) {
                lost.add("%s: %s; %s: %s".formatted(queries.getKey(), before, queries.getValue(), after));
            }
        }
        return lost;
    }

    private static Map<String, String> answers(Iterable<String> queries, TestDatabase database) throws SQLException {
        Map<String, String> answers = new TreeMap<>();
        for (String query : queries) {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                answers.put(query, String.valueOf(rows.getString(1)));
            } catch (SQLException e) {
                answers.put(query, String.valueOf(e.getMessage()));
            }
        }
        return answers;
    }
}
