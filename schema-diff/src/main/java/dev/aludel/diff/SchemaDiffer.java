// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.order.OperationSorter;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the plan that leads from one schema to another.
 *
 * <p>Both have been through the reconciler, so a difference is exactly {@code !equals}: tolerance for two spellings of
 * one thing belongs there, never here. A differ per kind of object finds its operations in the order of names; the
 * {@link OperationSorter} alone knows in which order they can run. At the end the plan is applied in memory; where that
 * doesn't give the target, it is refused.
 */
public final class SchemaDiffer {

    private final TableDiffer tables;

    private final EnumDiffer enums = new EnumDiffer();

    private final ViewDiffer views = new ViewDiffer();

    private final SequenceDiffer sequences = new SequenceDiffer();

    /** A differ whose plans run on any server. */
    public SchemaDiffer() {
        this(0);
    }

    /** A differ whose plans run on servers of that version and later, as {@code server_version_num} has it. */
    public SchemaDiffer(int serverVersion) {
        this.tables = new TableDiffer(serverVersion);
    }

    /**
     * The plan from one schema to another.
     *
     * @throws IncompletePlanException if what was found doesn't lead there: a bug, caught before it does harm
     */
    public Plan plan(Schema from, Schema to) {
        List<Operation> operations = new ArrayList<>();
        Pairing<String> namespaces = Pairing.byName(from.namespaces(), to.namespaces(), it -> it);
        namespaces.added().forEach(it -> operations.add(new CreateSchema(it)));
        operations.addAll(views.diff(from, to));
        operations.addAll(enums.diff(from, to));
        operations.addAll(sequences.diff(from, to));
        Pairing<Table> pairing = Pairing.byName(from.tables(), to.tables(), Table::name);
        for (Pairing.Pair<Table> pair : pairing.matched()) {
            if (pair.differs()) {
                operations.addAll(tables.diff(pair.from(), pair.to()));
            }
        }
        pairing.added().forEach(it -> operations.add(new CreateTable(it)));
        pairing.removed().forEach(it -> operations.add(new DropTable(it.name(), it)));
        namespaces.removed().forEach(it -> operations.add(new DropSchema(it)));
        var enumWeaver = new EnumWeaver(from, to);
        List<Operation> woven =
                enumWeaver.remade(new ForeignKeyWeaver(from, to).woven(new RenameWeaver(from, to).woven(operations)));
        Plan plan = enumWeaver.woven(new OperationSorter(from).sorted(woven));
        IncompletePlanException.check(plan, from, to);
        return plan;
    }
}
