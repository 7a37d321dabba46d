// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.AlterTable;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchRows;
import dev.aludel.operation.BatchWork;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.CommentOnTable;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateView;
import dev.aludel.operation.Data;
import dev.aludel.operation.DatabaseOnly;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropEnum;
import dev.aludel.operation.DropEnumValue;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropView;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Irreversible;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OutsideTransaction;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnum;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableElement;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a migration. Each records one operation; nothing runs.
 *
 * <p>Names of tables and sequences are written as {@link QualifiedName#parse} reads them: {@code users} stands in the
 * default schema, {@code audit.users} in another. All other names are taken exactly as they are.
 */
public final class Operations {

    private final List<Operation> recorded = new ArrayList<>();

    /** What the code records, as a plan. */
    public static Plan record(Consumer<Operations> code) {
        var operations = new Operations();
        code.accept(operations);
        return new Plan(operations.recorded);
    }

    /** Creates a schema. */
    public void createSchema(String name) {
        recorded.add(new CreateSchema(name));
    }

    /** Drops an empty schema. */
    public void dropSchema(String name) {
        recorded.add(new DropSchema(name));
    }

    /** Creates an enum type of these values. */
    public void createEnum(String name, String... labels) {
        createEnum(EnumType.enumType(name, labels));
    }

    /** Creates an enum type. */
    public void createEnum(EnumType type) {
        recorded.add(new CreateEnum(type));
    }

    /**
     * Adds a last value to an enum type. PostgreSQL refuses to use it before the migration has ended.
     *
     * @see #addEnumValue(EnumType, EnumValue, Table...)
     */
    public void addEnumValue(String name, String label) {
        addEnumValue(name, EnumValue.enumValue(label));
    }

    /** Adds a value to an enum type. PostgreSQL refuses to use it before the migration has ended. */
    public void addEnumValue(String name, EnumValue value) {
        recorded.add(new AddEnumValue(QualifiedName.parse(name), value, null, List.of()));
    }

    /** Adds a value to an enum type that stood so, and that these tables use: what it takes to undo it. */
    public void addEnumValue(EnumType from, EnumValue value, Table... users) {
        recorded.add(new AddEnumValue(from.name(), value, from, List.of(users)));
    }

    /** Takes a value from an enum type that then stands so, and that these tables use; {@link #alterEnum} says how. */
    public void dropEnumValue(EnumType to, EnumValue value, Table... users) {
        recorded.add(new DropEnumValue(to, value, List.of(users)));
    }

    /**
     * Makes an enum type anew, with other values.
     *
     * @param from the type before
     * @param to the type after
     * @param users all tables that use it: the columns of the type with their defaults, and the checks, foreign keys,
     *     generated columns and indexes with expressions that lean on them
     */
    public void alterEnum(EnumType from, EnumType to, Table... users) {
        recorded.add(new AlterEnum(from, to, List.of(users)));
    }

    /** Renames an enum type, or moves it to another schema. */
    public void renameEnum(String from, String to) {
        recorded.add(new RenameEnum(QualifiedName.parse(from), QualifiedName.parse(to)));
    }

    /** Renames a value of an enum type. */
    public void renameEnumValue(String name, String from, String to) {
        recorded.add(new RenameEnumValue(QualifiedName.parse(name), from, to));
    }

    /** Drops an enum type. */
    public void dropEnum(EnumType type) {
        recorded.add(new DropEnum(type.name(), type));
    }

    /** Drops an enum type of these values; by name alone if there are none. */
    public void dropEnum(String name, String... labels) {
        QualifiedName type = QualifiedName.parse(name);
        recorded.add(new DropEnum(type, labels.length == 0 ? null : EnumType.enumType(name, labels)));
    }

    /** Creates a sequence. */
    public void createSequence(Sequence sequence) {
        recorded.add(new CreateSequence(sequence));
    }

    /** Creates a sequence that starts behind the numbers that rows of these columns have already. */
    public void createSequence(Sequence sequence, ColumnName... numbers) {
        recorded.add(new CreateSequence(sequence, List.of(numbers)));
    }

    /** Changes the numbers or the owner of a sequence. */
    public void alterSequence(Sequence from, Sequence to) {
        recorded.add(new AlterSequence(from, to));
    }

    /** Renames a sequence, or moves it to another schema. */
    public void renameSequence(String from, String to) {
        recorded.add(new RenameSequence(QualifiedName.parse(from), QualifiedName.parse(to)));
    }

    /** Drops a sequence. */
    public void dropSequence(Sequence sequence) {
        recorded.add(new DropSequence(sequence.name(), sequence));
    }

    /** Drops a sequence by name alone. */
    public void dropSequence(String name) {
        recorded.add(new DropSequence(QualifiedName.parse(name), null));
    }

    /** Creates a table of these columns, constraints and indexes. */
    public void createTable(String name, TableElement... elements) {
        createTable(Table.table(name, elements));
    }

    /** Creates a table. */
    public void createTable(Table table) {
        recorded.add(new CreateTable(table));
    }

    /** Renames a table, or moves it to another schema. */
    public void renameTable(String from, String to) {
        recorded.add(new RenameTable(QualifiedName.parse(from), QualifiedName.parse(to)));
    }

    /** Changes the comment of a table; null is none. */
    public void commentOnTable(String table, @Nullable String from, @Nullable String to) {
        recorded.add(new CommentOnTable(QualifiedName.parse(table), from, to));
    }

    /** Changes how the rows of a table are kept. */
    public void alterTable(String table, TableOptions from, TableOptions to) {
        recorded.add(new AlterTable(QualifiedName.parse(table), from, to));
    }

    /** Drops a table of these columns, constraints and indexes; by name alone if there are none. */
    public void dropTable(String name, TableElement... elements) {
        QualifiedName table = QualifiedName.parse(name);
        recorded.add(new DropTable(table, elements.length == 0 ? null : Table.table(name, elements)));
    }

    /** Drops a table. */
    public void dropTable(Table table) {
        recorded.add(new DropTable(table.name(), table));
    }

    /** Creates a view of a query. */
    public void createView(String name, String query) {
        recorded.add(new CreateView(View.view(name, query)));
    }

    /** Drops a view of this query. */
    public void dropView(String name, String query) {
        View view = View.view(name, query);
        recorded.add(new DropView(view.name(), view));
    }

    /** Drops a view by name alone. */
    public void dropView(String name) {
        recorded.add(new DropView(QualifiedName.parse(name), null));
    }

    /** Adds a column at the end of a table. */
    public void addColumn(String table, Column column) {
        recorded.add(new AddColumn(QualifiedName.parse(table), column));
    }

    /** Changes a column, whose name stays. */
    public Altered alterColumn(String table, Column from, Column to) {
        recorded.add(new AlterColumn(QualifiedName.parse(table), from, to));
        return new Altered(last());
    }

    /** Renames a column. */
    public void renameColumn(String table, String from, String to) {
        recorded.add(new RenameColumn(QualifiedName.parse(table), from, to));
    }

    /** Drops a column. */
    public void dropColumn(String table, Column column) {
        recorded.add(new DropColumn(QualifiedName.parse(table), column.name(), column));
    }

    /** Drops a column by name alone. */
    public void dropColumn(String table, String column) {
        recorded.add(new DropColumn(QualifiedName.parse(table), column, null));
    }

    /** Adds a primary key, a unique constraint, a foreign key or a check. */
    public void addConstraint(String table, Constraint constraint) {
        recorded.add(new AddConstraint(QualifiedName.parse(table), constraint));
    }

    /** Renames a constraint. */
    public void renameConstraint(String table, String from, String to) {
        recorded.add(new RenameConstraint(QualifiedName.parse(table), from, to));
    }

    /** Drops a constraint. */
    public void dropConstraint(String table, Constraint constraint) {
        recorded.add(new DropConstraint(QualifiedName.parse(table), constraint.name(), constraint));
    }

    /** Drops a constraint by name alone. */
    public void dropConstraint(String table, String constraint) {
        recorded.add(new DropConstraint(QualifiedName.parse(table), constraint, null));
    }

    /** Creates an index. */
    public void createIndex(String table, Index index) {
        recorded.add(new CreateIndex(QualifiedName.parse(table), index));
    }

    /** Renames an index. */
    public void renameIndex(String table, String from, String to) {
        recorded.add(new RenameIndex(QualifiedName.parse(table), from, to));
    }

    /** Changes storage parameters of an index, or of the index that a key has. */
    public void alterIndex(String table, String index, StorageChange... changes) {
        recorded.add(new AlterIndex(QualifiedName.parse(table), index, List.of(changes)));
    }

    /** Drops an index. */
    public void dropIndex(String table, Index index) {
        recorded.add(new DropIndex(QualifiedName.parse(table), index.name(), index));
    }

    /** Drops an index by name alone. */
    public void dropIndex(String table, String index) {
        recorded.add(new DropIndex(QualifiedName.parse(table), index, null));
    }

    /**
     * Runs a statement as it is written.
     *
     * @param sql the statement; where parameters are given, {@code ?} stands for each of them
     * @param parameters the values, as JDBC takes them
     * @return where the statement may declare what it does to the schema
     */
    public Executed execute(String sql, Object... parameters) {
        recorded.add(new Execute(sql, List.of(parameters), null));
        return new Executed(last());
    }

    /** Runs code on the rows, in the migration's transaction. */
    public void data(String name, DataMigration code) {
        recorded.add(new Data(name, code));
    }

    /**
     * Works on the rows of a table in batches, each of which commits by itself.
     *
     * @param name what it does, unique within the migration
     * @param rows which rows, and how many at a time: {@code rowsOf("users").size(5_000)}
     * @param work what is done to them: {@code update("full_name = first_name").where("full_name IS NULL")}
     * @return where it may be said what undoes it
     */
    public Batched batch(String name, BatchRows rows, BatchWork work) {
        recorded.add(new Batch(name, rows, work, null));
        return new Batched(last());
    }

    /** As {@link #batch(String, BatchRows, BatchWork)}, where code does the work. */
    public Batched batch(String name, BatchRows rows, BatchMigration code) {
        return batch(name, rows, new BatchWork.Code(code));
    }

    /**
     * Records operations each of which commits by itself, for what PostgreSQL refuses in a transaction. In it,
     * {@code createIndex} and {@code dropIndex} let others write to the table meanwhile. SQL and code in it must bear being
     * run again where they were interrupted.
     */
    public void outsideTransaction(Consumer<Operations> code) {
        recorded.add(new OutsideTransaction(record(code).operations()));
    }

    /** Records operations whose objects are the database's own: the model neither changes nor drops them. */
    public void databaseOnly(Consumer<Operations> code) {
        recorded.add(new DatabaseOnly(record(code).operations()));
    }

    /** Records that an object is the model's from here on: {@code index users.users_email_idx}. */
    public void modelOwned(String object) {
        recorded.add(new ChangeOwner(key(object), true));
    }

    /** Records that an object is the database's from here on: {@code index users.users_email_idx}. */
    public void databaseOwned(String object) {
        recorded.add(new ChangeOwner(key(object), false));
    }

    /** Says that this direction can't be gone, and why. */
    public void irreversible(String reason) {
        recorded.add(new Irreversible(reason));
    }

    private Recorded last() {
        return new Recorded(recorded, recorded.size() - 1);
    }

    private static ObjectKey key(String object) {
        return ObjectKey.parse(object).orElseThrow(() -> new UnknownObjectException(object));
    }
}
