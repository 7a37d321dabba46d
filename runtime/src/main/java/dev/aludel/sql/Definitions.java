// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static dev.aludel.sql.Quoting.list;
import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a schema as they stand inside {@code CREATE} and {@code ALTER}. */
public final class Definitions {

    private static final String TOAST = "toast.";

    private Definitions() {}

    /** A column as in {@code CREATE TABLE}, without its comment. */
    public static String column(Column column) {
        return quoted(column.name()) + " " + type(column) + value(column.value())
                + (column.required() ? " NOT NULL" : "");
    }

    /** A column's type with its collation, as in {@code CREATE TABLE} and after {@code ALTER COLUMN … TYPE}. */
    public static String type(Column column) {
        QualifiedName collation = column.collation();
        return column.type().sql() + (collation == null ? "" : " COLLATE " + quoted(collation));
    }

    private static String value(@Nullable ColumnValue value) {
        if (value instanceof ColumnDefault given) {
            return " DEFAULT " + given.expression();
        }
        if (value instanceof GeneratedValue generated) {
            return " GENERATED ALWAYS AS (" + generated.expression() + ") "
                    + (generated.stored() ? "STORED" : "VIRTUAL");
        }
        return value instanceof Identity identity ? " " + identity(identity) : "";
    }

    /** An identity as in {@code CREATE TABLE} and after {@code ADD}. */
    public static String identity(Identity identity) {
        SequenceOptions options = identity.options();
        String numbers = numbers(SequenceOptions.defaults(options.type(), 1), options);
        String kind = identity.always() ? "ALWAYS" : "BY DEFAULT";
        return "GENERATED " + kind + " AS IDENTITY" + (numbers.isEmpty() ? "" : " (" + numbers.strip() + ")");
    }

    /**
     * The clauses that lead from some numbers to others, each after a blank; none where they are equal. The type is not
     * among them.
     */
    public static String numbers(SequenceOptions from, SequenceOptions to) {
        return clauses(from, to).stream().map(it -> " " + it).collect(joining());
    }

    /** As {@link #numbers}, a list of clauses such as {@code INCREMENT BY 50}. */
    public static List<String> clauses(SequenceOptions from, SequenceOptions to) {
        List<String> clauses = new ArrayList<>();
        if (to.increment() != from.increment()) {
            clauses.add("INCREMENT BY " + to.increment());
        }
        if (to.minimum() != from.minimum()) {
            clauses.add("MINVALUE " + to.minimum());
        }
        if (to.maximum() != from.maximum()) {
            clauses.add("MAXVALUE " + to.maximum());
        }
        if (to.start() != from.start()) {
            clauses.add("START WITH " + to.start());
        }
        if (to.cache() != from.cache()) {
            clauses.add("CACHE " + to.cache());
        }
        if (to.cycle() != from.cycle()) {
            clauses.add(to.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }

    /** Whether numbers now run the other way: then the last one may stand outside the new bounds. */
    public static boolean isReversed(SequenceOptions from, SequenceOptions to) {
        return to.increment() > 0 != from.increment() > 0;
    }

    /** A constraint with its name, as in {@code CREATE TABLE} and after {@code ADD}. */
    public static String constraint(Constraint constraint) {
        return "CONSTRAINT " + quoted(constraint.name()) + " " + rule(constraint);
    }

    private static String rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY " + list(key.columns()) + include(key.include()) + with(key.parameters())
                    + deferrability(key.deferrability());
        }
        if (constraint instanceof UniqueKey key) {
            String nulls = key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "";
            return "UNIQUE " + nulls + list(key.columns()) + include(key.include()) + with(key.parameters())
                    + deferrability(key.deferrability());
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key) + validity(key);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return exclusion.definition();
        }
        CheckConstraint check = (CheckConstraint) constraint;
        return "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "") + validity(check);
    }

    private static String validity(Constraint constraint) {
        Validity validity = constraint.validity();
        return validity == null ? "" : validity == Validity.NOT_VALID ? " NOT VALID" : " NOT ENFORCED";
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE " + list(columns);
    }

    private static String foreignKey(ForeignKey key) {
        return "FOREIGN KEY " + list(key.columns()) + " REFERENCES " + quoted(key.target()) + " "
                + list(key.targetColumns())
                + (key.options().matchFull() ? " MATCH FULL" : "")
                + action(" ON DELETE ", key.onDelete())
                + (key.options().onDeleteColumns().isEmpty()
                        ? ""
                        : " " + list(key.options().onDeleteColumns()))
                + action(" ON UPDATE ", key.onUpdate())
                + deferrability(key.deferrability());
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
    }

    private static String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** The whole statement that creates an index. */
    public static String createIndex(QualifiedName table, Index index) {
        return createIndex(table, index, false);
    }

    /** As {@link #createIndex(QualifiedName, Index)}, and whether others may write to the table meanwhile. */
    public static String createIndex(QualifiedName table, Index index, boolean concurrently) {
        String keys = index.keys().stream().map(Definitions::key).collect(joining(", ", "(", ")"));
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (concurrently ? "CONCURRENTLY " : "")
                + quoted(index.name()) + " ON " + quoted(table)
                + ("btree".equals(index.method()) ? "" : " USING " + quoted(index.method()))
                + " " + keys
                + include(index.include())
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + with(index.options().parameters())
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    /** What stands before {@code TABLE} in {@code CREATE TABLE}. */
    public static String persistence(TableOptions options) {
        return options.unlogged() ? "UNLOGGED " : "";
    }

    /** What stands behind the parentheses of {@code CREATE TABLE}. */
    public static String options(TableOptions options) {
        return (options.partitioning() == null ? "" : " PARTITION BY " + options.partitioning())
                + with(options.parameters());
    }

    private static String with(List<StorageParameter> parameters) {
        return parameters.isEmpty() ? "" : " WITH " + parameters(parameters);
    }

    /** Storage parameters in parentheses, as after {@code WITH} and {@code SET}. */
    public static String parameters(List<StorageParameter> parameters) {
        return parameters.stream()
                .map(it -> parameter(it.name()) + " = " + literal(it.value()))
                .collect(joining(", ", "(", ")"));
    }

    /** The name of a storage parameter; those of a TOAST table are qualified by a word that is no schema. */
    public static String parameter(String name) {
        return name.startsWith(TOAST) ? TOAST + quoted(name.substring(TOAST.length())) : quoted(name);
    }

    private static String key(IndexKey key) {
        String value = key.expression() ? "(" + key.value() + ")" : quoted(key.value());
        String operators = key.operatorClass() == null ? "" : " " + key.operatorClass();
        String order = key.descending() ? " DESC" : "";
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        String collation = key.collation() == null ? "" : " COLLATE " + key.collation();
        return value + collation + operators + order + nulls;
    }
}
