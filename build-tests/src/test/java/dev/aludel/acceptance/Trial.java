// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Proof;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.sql.Quoting;
import dev.aludel.test.Catalog;
import dev.aludel.test.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One change put through the oracles: a database at one schema, with rows in it, goes to another schema, back, and there
 * again.
 *
 * <p>Where rows make a step impossible by nature, this plays the person: what the row probe warns of must fail indeed,
 * then those tables are emptied. What it doesn't warn of must succeed.
 */
final class Trial {

    private static final int MOST_WARNINGS = 12;

    private static final int UNSPELLED_EVERY = 3;

    private final Workbench bench;

    private final long seed;

    private final Schema from;

    private final RandomRenames renames;

    private final ModelSchema model;

    private final SnapshotRequest request;

    private Plan plan = Plan.empty();

    /**
     * A trial of a change.
     *
     * @param renames what of {@code to} gets other names besides; only what both schemas have
     */
    Trial(Workbench bench, long seed, Schema from, Schema to, RandomRenames renames) {
        this.bench = bench;
        this.seed = seed;
        this.from = from;
        this.renames = renames.fitting(from, to);
        this.model = ModelSchema.of(this.renames.applyTo(to));
        this.request = Workbench.request(from, model.schema());
    }

    /** What was planned, as far as the trial has come. */
    Plan plan() {
        return plan;
    }

    void run() throws SQLException {
        Catalog wanted = wanted();
        Catalog before = created();
        Snapshot start = bench.snapshot(request);
        nothingLeft("no change, no plan", ModelSchema.of(from), start);
        bench.fill(seed);
        // As generated when a history has made the database; without one, as PostgreSQL prints it.
        Snapshot live = seed % UNSPELLED_EVERY == 0 ? start : bench.respelled(start, from);
        Workbench.Difference difference = bench.difference(model, live, renames.hints());
        plan = difference.plan();
        Plan back = plan.inverse();
        Proof proof = bench.prove(request, difference.reconciliation(), plan, back);
        expect("proof", proof.outcome() == Proof.Outcome.PROVEN, proof);

        migrate("upgrade", plan, wanted, start, true);
        Snapshot reached = bench.snapshot(request);
        nothingLeft("quiet", model, reached);
        Schema folded = plan.applyTo(live.schema());
        nothingLeft("fold", ModelSchema.of(folded), reached);
        migrate("downgrade", back, before, reached, false);
        migrate("upgrade again", plan, wanted, start, true);
    }

    private Catalog wanted() throws SQLException {
        try {
            return bench.catalogOf(Tolerated.of(model.schema(), renames.applyTo(from)));
        } catch (SQLException e) {
            throw new OracleFailure("create", e.getMessage());
        }
    }

    private Catalog created() throws SQLException {
        try {
            return bench.create(from);
        } catch (SQLException e) {
            throw new OracleFailure("create", e.getMessage());
        }
    }

    private void nothingLeft(String oracle, ModelSchema wanted, Snapshot snapshot) {
        Reconciliation reconciliation = bench.reconcile(wanted, snapshot);
        Plan residue = new SchemaDiffer().plan(reconciliation.live(), reconciliation.target());
        expect(oracle, residue.isEmpty(), Printed.of(residue));
    }

    private void migrate(String step, Plan steps, Catalog wanted, Snapshot snapshot, boolean up) throws SQLException {
        makeRoom(step, steps, snapshot.schema(), up);
        Rows before = bench.rows();
        try {
            bench.run(steps);
        } catch (SQLException e) {
            throw new OracleFailure(step, e.getMessage());
        }
        List<String> differences = wanted.differences(bench.catalog());
        expect("catalog after " + step, differences.isEmpty(), String.join("\n", differences));
        Rows former = up ? before : bench.rows();
        Rows renamed = up ? bench.rows() : before;
        List<String> harm =
                Rows.unharmed(without(remade(steps), renames.applyTo(former)), without(remade(steps), renamed));
        expect("rows after " + step, harm.isEmpty(), harm);
    }

    /** Empties the tables whose rows are in the way, once each of them has been shown to be. */
    private void makeRoom(String step, Plan steps, Schema schema, boolean up) throws SQLException {
        for (int i = 0; i < MOST_WARNINGS; i++) {
            List<Finding> warnings = warnings(step, steps, schema);
            if (warnings.isEmpty()) {
                return;
            }
            Rows before = bench.rows();
            expect("warning before " + step, fails(steps), warnings);
            expect(
                    "rows after refused " + step,
                    Rows.unharmed(before, bench.rows()).isEmpty(),
                    before);
            bench.empty(tables(steps, warnings, up));
        }
        throw new OracleFailure("warnings before " + step, warnings(step, steps, schema));
    }

    private List<Finding> warnings(String step, Plan steps, Schema schema) {
        List<Finding> findings = bench.probe(steps, schema);
        List<Finding> others = findings.stream()
                .filter(it -> it.kind() != Finding.Kind.WARNING)
                .toList();
        expect("probe before " + step, others.isEmpty(), others);
        return findings;
    }

    private boolean fails(Plan steps) {
        try {
            bench.run(steps);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** The tables in question, by the names that they have before the steps. */
    private Set<String> tables(Plan steps, List<Finding> warnings, boolean up) {
        Set<String> subjects = warnings.stream().map(Finding::subject).collect(Collectors.toSet());
        return steps.operations().stream()
                .filter(it -> subjects.contains(it.describe()))
                .flatMap(it -> it.tables().stream())
                .map(it -> Quoting.quoted(up ? renames.former(it) : it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Columns that are dropped and made anew, as those that become generated: what was in them can't stay. */
    private static Set<ColumnName> remade(Plan steps) {
        Set<ColumnName> remade = new TreeSet<>();
        for (Operation operation : steps.operations()) {
            if (operation instanceof AddColumn add) {
                remade.add(new ColumnName(add.table(), add.column().name()));
            }
            if (operation instanceof AlterColumn alter && alter.to().value() instanceof GeneratedValue) {
                remade.add(new ColumnName(alter.table(), alter.to().name()));
            }
        }
        return remade;
    }

    private static Rows without(Set<ColumnName> columns, Rows rows) {
        Rows left = rows;
        for (ColumnName column : columns) {
            String schema =
                    column.table().schema() == null ? "public" : column.table().schema();
            left = left.without(Quoting.qualified(schema, column.table().name()), Quoting.quoted(column.column()));
        }
        return left;
    }

    private static void expect(String oracle, boolean holds, Object residue) {
        if (!holds) {
            throw new OracleFailure(oracle, residue);
        }
    }
}
