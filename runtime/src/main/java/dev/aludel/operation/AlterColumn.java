// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column: its type, nullability, default, identity or comment. Its name stays.
 *
 * <p>The statements come in the order that PostgreSQL needs: a default that may not fit the new type goes first, and a
 * value is given again after the type has changed; identity needs {@code NOT NULL} before it. A column that becomes
 * generated is dropped, with the constraints and indexes that list it, and added again at the end; one that is generated
 * and is to be computed from something else stays, which PostgreSQL can do since 17.
 *
 * @param table the table
 * @param from the column before
 * @param to the column after; {@link Column#existingRows} fills the nulls of one that becomes required
 * @param zone the time zone in which values without one are meant, forth and back; null is the session's
 */
public record AlterColumn(
        QualifiedName table,
        Column from,
        Column to,
        @Nullable String zone) implements Operation {

    /** The first server that can change what a column is computed from. */
    public static final int SET_EXPRESSION = 170_000;

    public AlterColumn {
        requireNonNull(table, "table");
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException("column %s can't become %s".formatted(from.name(), to.name()));
        }
    }

    /** A change whose values need no time zone, or take the session's. */
    public AlterColumn(QualifiedName table, Column from, Column to) {
        this(table, from, to, null);
    }

    @Override
    public AlterColumn in(String other) {
        return new AlterColumn(table, from, to, other);
    }

    @Override
    public Optional<ColumnName> lackingZone() {
        boolean lacks = zone == null && !remakes() && TypeChange.shiftsZone(from.type(), to.type());
        return lacks ? Optional.of(new ColumnName(table, to.name())) : Optional.empty();
    }

    @Override
    public AlterColumn inverse() {
        return new AlterColumn(table, to, from, zone);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (remakes()) {
            return new AddColumn(table, to).applyTo(new DropColumn(table, from.name(), from).applyTo(before));
        }
        return Change.table(this, before, table, it -> {
            Change.column(this, it, from.name());
            return it.columns(
                    Change.replaced(it.columns(), column -> column.name().equals(from.name()), column -> to));
        });
    }

    @Override
    public List<Statement> statements() {
        return alteration().statements();
    }

    @Override
    public List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>();
        ColumnName column = new ColumnName(table, to.name());
        if (remakes()) {
            hazards.addAll(new DropColumn(table, from.name(), from).hazards());
            hazards.addAll(new AddColumn(table, to).hazards());
            return List.copyOf(hazards);
        }
        if (recomputes() && to.value() instanceof GeneratedValue generated && generated.stored()) {
            hazards.add(new Hazard(
                    Hazard.Kind.REWRITES_TABLE,
                    "every row of " + table + " is written anew with another " + to.name()
                            + ", nobody can read it meanwhile"));
        }
        if (!from.type().equals(to.type())) {
            hazards.addAll(typeChange().hazards(column));
        } else if (to.isRetyped(from)) {
            hazards.add(new Hazard(
                    Hazard.Kind.BLOCKS_WRITES,
                    "indexes on " + column + " are built anew in the new order, nobody can read it meanwhile"));
        }
        if (to.required() && !from.required() && to.existingRows() == null) {
            hazards.add(new Hazard(
                    Hazard.Kind.FAILS_ON_EXISTING_ROWS,
                    "fails if a row has no " + column + "; .existingRows(…) gives it one"));
        }
        return List.copyOf(hazards);
    }

    @Override
    public List<RowCheck> rowChecks() {
        return rowChecks(Schema.empty());
    }

    @Override
    public List<RowCheck> rowChecks(Schema before) {
        return RowChecks.altering(this, before.enums());
    }

    /** Whether the column is dropped and added again: PostgreSQL can't make an existing one generated. */
    public boolean remakes() {
        return alteration().remakes();
    }

    /** Whether the column stays and is computed from something else. */
    boolean recomputes() {
        return alteration().recomputes();
    }

    private ColumnAlteration alteration() {
        return new ColumnAlteration(table, from, to, zone);
    }

    /** What happens to the values. */
    TypeChange typeChange() {
        return TypeChange.of(from.type(), to.type(), zone);
    }

    /** What is asked once it has run: what keys that stay say to the converted or recomputed values. */
    List<RowCheck> rowChecksAfter(Schema after) {
        if (recomputes()) {
            return after.findTable(table)
                    .map(it -> RowChecks.recomputing(it, to))
                    .orElse(List.of());
        }
        return from.type().equals(to.type())
                ? List.of()
                : after.findTable(table)
                        .map(it -> RowChecks.converting(it, to.name()))
                        .orElse(List.of());
    }

    @Override
    public String describe() {
        return "alter column " + new ColumnName(table, to.name()) + ": " + String.join(", ", changes());
    }

    /** What changes, in words; comments and long defaults are left to the definition. */
    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            changes.add(from.type().sql() + " -> " + to.type().sql() + (zone == null ? "" : " in time zone " + zone));
        }
        if (!Objects.equals(from.collation(), to.collation())) {
            changes.add("collation " + (to.collation() == null ? "of its type" : to.collation()));
        }
        if (from.required() != to.required()) {
            changes.add(to.required() ? "not null" : "nullable");
        }
        if (!Objects.equals(from.value(), to.value())) {
            changes.add(words(from.value()) + " -> " + words(to.value()));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.add("comment");
        }
        return changes.isEmpty() ? List.of("nothing") : changes;
    }

    private static String words(@Nullable ColumnValue value) {
        if (value instanceof ColumnDefault given) {
            return "default " + given.expression();
        }
        if (value instanceof Identity) {
            return "identity";
        }
        if (value instanceof GeneratedValue generated) {
            return (generated.stored() ? "generated as " : "virtually generated as ") + generated.expression();
        }
        return "no default";
    }

    @Override
    public List<ObjectKey> addsToTable() {
        List<ObjectKey> added = new ArrayList<>(ObjectKeys.of(table, to));
        added.removeAll(ObjectKeys.of(table, from));
        return added;
    }

    @Override
    public boolean fillsRows() {
        return zone != null || to.existingRows() != null;
    }

    @Override
    public Optional<ColumnName> convertedColumn() {
        boolean computed = from.value() instanceof GeneratedValue || to.value() instanceof GeneratedValue;
        return to.isRetyped(from) || computed ? Optional.of(new ColumnName(table, to.name())) : Optional.empty();
    }

    @Override
    public Optional<ColumnName> revaluedColumn() {
        return Objects.equals(from.value(), to.value())
                ? Optional.empty()
                : Optional.of(new ColumnName(table, to.name()));
    }

    @Override
    public Phase phase() {
        if (from.value() instanceof GeneratedValue && !(to.value() instanceof GeneratedValue)) {
            return Phase.DROP_GENERATED;
        }
        return remakes() ? Phase.ADD_GENERATED : Phase.ALTER_COLUMN;
    }

    @Override
    public int minimumVersion() {
        return Math.max(recomputes() ? SET_EXPRESSION : 0, to.minimumVersion());
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return (to.isRetyped(from) || remakes()) && key.equals(ObjectKey.part(ObjectKey.Kind.COLUMN, table, to.name()));
    }

    static Statement comment(QualifiedName table, Column column) {
        String text = column.comment() == null ? "NULL" : literal(column.comment());
        return Statement.of("COMMENT ON COLUMN " + quoted(table) + "." + quoted(column.name()) + " IS " + text);
    }

    static Statement value(QualifiedName table, String column, @Nullable ColumnValue value) {
        String change = value instanceof ColumnDefault given ? "SET DEFAULT " + given.expression() : "DROP DEFAULT";
        return Statement.of("ALTER TABLE " + quoted(table) + " ALTER COLUMN " + quoted(column) + " " + change);
    }
}
