// SPDX-License-Identifier: Apache-2.0
package dev.aludel.models;

import dev.aludel.error.MigrationException;
import dev.aludel.mapping.Evolution;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.RowProbe;
import dev.aludel.sql.Quoting;
import dev.aludel.test.Catalog;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.HibernateException;

/**
 * A database that is taken to a model and held against the oracles: from nothing, or from another model over rows.
 *
 * <p>Where rows make a step impossible by nature, this plays the person: what the row probe warns of must fail indeed,
 * then those tables are emptied. What it doesn't warn of must succeed.
 */
final class ModelTrial {

    private static final long SEED = 20261122;

    private static final int MOST_WARNINGS = 12;

    private static final Pattern KEY =
            Pattern.compile("(.*): [-+] (constraint .* (?:PRIMARY KEY|UNIQUE) )\\(([^()]*)\\)");

    private final TestDatabase database;

    private final Evolution evolution;

    private final Figures figures;

    private ModelTrial(TestDatabase database, Figures figures) {
        this.database = database;
        this.evolution = new Evolution(database);
        this.figures = figures;
    }

    /** From an empty database, and back to it. */
    static Figures fromEmpty(ProductModel model) throws SQLException {
        var figures = new Figures(model.name(), model.entities());
        try (TestDatabase database = TestServer.shared().newDatabase()) {
            var trial = new ModelTrial(database, figures);
            trial.follow(model);
            trial.evolution.downgrade("base");
            figures.expectNothing(
                    "3, nothing left behind", trial.evolution.catalog().objects());
        } catch (MigrationException | HibernateException | AssertionError e) {
            figures.failed(e);
        }
        return figures;
    }

    /** From one model to another over rows, back and there again. */
    static Figures between(ProductModel from, ProductModel to) throws SQLException {
        var figures = new Figures(from.name() + " to " + to.name(), to.entities());
        try (TestDatabase database = TestServer.shared().newDatabase()) {
            var trial = new ModelTrial(database, figures);
            ModelSchema first = from.scan(database.serverVersion());
            trial.evolution.apply(trial.evolution.difference(first).plan());
            trial.fill();
            trial.follow(to);
        } catch (MigrationException | HibernateException | AssertionError e) {
            figures.failed(e);
        }
        return figures;
    }

    private void follow(ProductModel entities) throws SQLException {
        long start = System.nanoTime();
        ModelSchema model = entities.scan(database.serverVersion());
        Evolution.Difference difference = evolution.difference(model);
        Plan plan = difference.plan();
        evolution.write(plan);
        figures.planned(plan, System.nanoTime() - start);
        Stream.concat(model.findings().stream(), difference.reconciliation().findings().stream())
                .distinct()
                .filter(it -> it.kind() != Finding.Kind.NOTE)
                .forEach(it -> figures.remark(it.kind() + " " + it.subject() + ": " + it.message()));
        Catalog before = evolution.catalog();
        Schema live = difference.reconciliation().live();

        migrate(plan, live, evolution::upgrade);
        Catalog after = evolution.catalog();
        figures.reached(after);
        List<String> differences = after.withGeneratedNamesHidden().differences(exported(entities));
        figures.sameAsHibernate(before.objects().isEmpty() ? differences : withoutOrderOfKeys(differences));
        figures.quiet(described(evolution.difference(model).plan()));
        figures.expectNothing("6, the fold is true", evolution.foldResidue());
        migrate(plan.inverse(), plan.applyTo(live), () -> evolution.downgrade("-1"));
        figures.expectNothing("3, back", evolution.catalog().differences(before));
        migrate(plan, live, evolution::upgrade);
        figures.expectNothing("3, there again", evolution.catalog().differences(after));
    }

    private Catalog exported(ProductModel entities) throws SQLException {
        try (TestDatabase fresh = TestServer.shared().newDatabase()) {
            entities.export(fresh).forEach(it -> figures.remark("refused of Hibernate's export: " + it));
            return fresh.catalog().withGeneratedNamesHidden();
        }
    }

    /** Without keys over the same columns in another order: those do the same, and are left as the database has them. */
    private List<String> withoutOrderOfKeys(List<String> differences) {
        Map<String, List<String>> alike = differences.stream()
                .collect(Collectors.groupingBy(ModelTrial::withoutOrder, TreeMap::new, Collectors.toList()));
        List<String> left = new ArrayList<>();
        for (List<String> lines : alike.values()) {
            if (lines.size() == 2 && lines.get(0).contains(" constraint ")) {
                figures.remark("the same columns in another order: " + lines.get(0));
            } else {
                left.addAll(lines);
            }
        }
        return left;
    }

    /** A line about a key with its columns sorted, and without the sign that says which side has it. */
    private static String withoutOrder(String difference) {
        Matcher key = KEY.matcher(difference);
        if (!key.matches()) {
            return difference;
        }
        String columns = Stream.of(key.group(3).split(", ", -1)).sorted().collect(Collectors.joining(", "));
        return key.group(1) + key.group(2) + columns;
    }

    private void fill() throws SQLException {
        try (Connection connection = database.open()) {
            var filling = Rows.fill(connection, SEED);
            int rows = filling.rows().values().stream().mapToInt(it -> it).sum();
            figures.remark("%d rows in %d tables".formatted(rows, filling.rows().size()));
            filling.skipped().forEach((table, reason) -> figures.remark("no rows in " + table + ": " + reason));
        }
    }

    private void migrate(Plan plan, Schema live, Runnable step) throws SQLException {
        makeRoom(plan, live, step);
        Rows before = rows();
        step.run();
        figures.expectNothing("4, rows unharmed", Rows.unharmed(before, rows()));
    }

    /** Empties the tables whose rows are in the way, once each of them has been shown to be. */
    private void makeRoom(Plan plan, Schema live, Runnable step) throws SQLException {
        for (int i = 0; i < MOST_WARNINGS; i++) {
            List<Finding> warnings = warnings(plan, live);
            if (warnings.isEmpty()) {
                return;
            }
            warnings.forEach(it -> figures.remark("warned, rightly: " + it.subject() + ": " + it.message()));
            if (!fails(step)) {
                figures.expectNothing("4, a warning is right", described(warnings));
                return;
            }
            Set<String> tables = tables(plan, warnings);
            database.execute("truncate " + String.join(", ", tables) + " cascade");
        }
    }

    private List<Finding> warnings(Plan plan, Schema live) throws SQLException {
        try (Connection connection = database.open()) {
            List<Finding> findings = new RowProbe(connection, "public").probe(plan, live);
            findings.stream()
                    .filter(it -> it.kind() != Finding.Kind.WARNING)
                    .forEach(it -> figures.remark("not asked: " + it.subject() + ": " + it.message()));
            return findings.stream()
                    .filter(it -> it.kind() == Finding.Kind.WARNING)
                    .toList();
        }
    }

    private static boolean fails(Runnable step) {
        try {
            step.run();
            return false;
        } catch (MigrationException e) {
            return true;
        }
    }

    private static Set<String> tables(Plan plan, List<Finding> warnings) {
        Set<String> subjects = warnings.stream().map(Finding::subject).collect(Collectors.toSet());
        return plan.operations().stream()
                .filter(it -> subjects.contains(it.describe()))
                .flatMap(it -> it.tables().stream())
                .map(Quoting::quoted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Rows rows() throws SQLException {
        try (Connection connection = database.open()) {
            return Rows.of(connection);
        }
    }

    private static List<String> described(Plan plan) {
        return plan.operations().stream().map(Operation::describe).toList();
    }

    private static List<String> described(List<Finding> findings) {
        return findings.stream().map(it -> it.subject() + ": " + it.message()).toList();
    }
}
