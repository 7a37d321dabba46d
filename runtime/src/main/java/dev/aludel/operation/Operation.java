// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One step from a schema to another, with everything needed to take it back. */
public sealed interface Operation
        permits AddColumn,
                AddConstraint,
                AddEnumValue,
                AlterColumn,
                AlterEnum,
                AlterIndex,
                AlterSequence,
                AlterTable,
                Batch,
                Bundle,
                ChangeOwner,
                CommentOnTable,
                CreateEnum,
                CreateIndex,
                CreateSchema,
                CreateSequence,
                CreateTable,
                CreateView,
                Data,
                DropColumn,
                DropConstraint,
                DropEnum,
                DropEnumValue,
                DropIndex,
                DropSchema,
                DropSequence,
                DropTable,
                DropView,
                Execute,
                Irreversible,
                RenameColumn,
                RenameConstraint,
                RenameEnum,
                RenameEnumValue,
                RenameIndex,
                RenameSequence,
                RenameTable {

    /** The step that undoes this one; {@link Irreversible} if nothing can. */
    Operation inverse();

    /**
     * The schema after this step.
     *
     * @throws InapplicableOperationException if {@code before} is not one that the step fits
     */
    Schema applyTo(Schema before);

    /** The PostgreSQL statements, the same ones wherever and whenever they are asked for. */
    List<Statement> statements();

    /** What a reviewer must weigh before this runs on tables that have rows and readers, worst first. */
    default List<Hazard> hazards() {
        return List.of();
    }

    /** What the rows of a live database are asked before it is proposed. */
    default List<RowCheck> rowChecks() {
        return List.of();
    }

    /** As {@link #rowChecks()}, where the answer depends on the schema before it. */
    default List<RowCheck> rowChecks(Schema before) {
        return rowChecks();
    }

    /** A lower-case phrase for logs, plans and titles: {@code add column customers.tier}. */
    String describe();

    /** Where it stands among others when nothing else decides. */
    Phase phase();

    /** The tables that it makes, changes or drops, under the names before and after it. */
    default Set<QualifiedName> tables() {
        return Set.of();
    }

    /** The tables, sequences and views that it makes, changes or drops, under the names before and after it. */
    default Set<QualifiedName> relations() {
        return tables();
    }

    /** Whether it may change more than its relations: types, schemas, or rows of any table. */
    default boolean reachesFurther() {
        return false;
    }

    /** What it takes from a table that stays. */
    default List<ObjectKey> takesFromTable() {
        return inverse().addsToTable();
    }

    /** What it adds to a table that is there already. */
    default List<ObjectKey> addsToTable() {
        return List.of();
    }

    /** The tables whose rows it reads, besides those that it changes. */
    default Set<QualifiedName> reads() {
        return Set.of();
    }

    /**
     * Whether it drops an object or changes it so much that PostgreSQL refuses while anything else is made of it.
     *
     * @param key an object by its name before this step
     */
    default boolean disturbs(ObjectKey key) {
        return false;
    }

    /** The names that it gives to relations: tables, sequences, indexes and keys of a schema share one space of names. */
    default Set<QualifiedName> givenNames() {
        return Set.of();
    }

    /** The names of relations that it frees, of those that aren't free before anything is made. */
    default Set<QualifiedName> freedNames() {
        return Set.of();
    }

    /** The column that it adds, if it does. */
    default Optional<ColumnName> addedColumn() {
        return Optional.empty();
    }

    /** The column whose values get or lose a time zone in it, where nobody has said which. */
    default Optional<ColumnName> lackingZone() {
        return Optional.empty();
    }

    /** The same step, values without a time zone being meant in this one. */
    default Operation in(String zone) {
        return this;
    }

    /** What it takes away that was made of others, as a database's dependents are called: {@code view active_users}. */
    default Set<String> takesAway() {
        return Set.of();
    }

    /** The same step, completed by what the schema before it knows: a drop by name learns what it drops. */
    default Operation resolvedAgainst(Schema before) {
        return this;
    }

    /** What the executor does for it, in order: its statements, and for a data step its code. */
    default List<Action> actions() {
        return statements().stream().<Action>map(it -> new Action.Sql(this, it)).toList();
    }

    /** As {@link #actions()}, where every statement commits by itself. */
    default List<Action> actionsOutside() {
        return actions();
    }

    /** As {@link #hazards()}, where it stands in {@link OutsideTransaction}. */
    default List<Hazard> hazardsOutside() {
        return hazards();
    }

    /** What of it commits together; one transaction unless it says otherwise. */
    default List<Segment> segments() {
        return List.of(new Segment(Segment.Kind.TRANSACTION, List.of(this)));
    }

    /** As {@link #segments()}, where it stands in {@link OutsideTransaction}. */
    default List<Segment> segmentsOutside() {
        return segments();
    }

    /** The key of an object after this step; another than before if the step renames it. */
    default ObjectKey renamed(ObjectKey key) {
        return key;
    }

    /** Follows this step in a replay, where what it makes is the model's or the database's. */
    default void follow(Replay replay, boolean byModel) {
        replay.change(this, byModel);
    }

    /** What it does, one by one, whosever the objects are. */
    default List<Operation> bare() {
        return List.of(this);
    }

    /** Whether rows that are there get values by it of which the schema after it says nothing. */
    default boolean fillsRows() {
        return false;
    }

    /** The column whose values it turns into others, by another type or another order, if it does. */
    default Optional<ColumnName> convertedColumn() {
        return Optional.empty();
    }

    /** The column whose later rows get their values from elsewhere by it, if it does. */
    default Optional<ColumnName> revaluedColumn() {
        return Optional.empty();
    }

    /** The one rename that does what this one and the next do, if they rename the same thing. */
    default Optional<Operation> followedBy(Operation next) {
        return Optional.empty();
    }

    /** What in it can't be run in this direction, if anything. */
    default Optional<Irreversible> irreversible() {
        return Optional.empty();
    }

    /** Whether it does something that nobody can know from it: SQL that doesn't declare its effect, code, work on rows. */
    default boolean hidesEffect() {
        return false;
    }

    /** The oldest server that can run it, as {@code server_version_num} has it; 0 if any can. */
    default int minimumVersion() {
        return 0;
    }
}
