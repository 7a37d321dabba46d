// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.VerbatimType;
import java.util.Collection;
import java.util.List;

/** Enum types in SQL, and columns of them. */
public final class EnumSql {

    private EnumSql() {}

    /** The type of a column that holds a value of an enum type. */
    public static DataType type(QualifiedName name) {
        return new VerbatimType(quoted(name));
    }

    /** Whether a column of this type holds a value of the enum type, or an array of them. */
    public static boolean holds(DataType column, QualifiedName name) {
        DataType element = column instanceof ArrayType array ? array.element() : column;
        return element instanceof VerbatimType && element.sql().equals(quoted(name));
    }

    /** Values as literals, separated by commas. */
    public static String labels(Collection<String> labels) {
        return labels.stream().map(Quoting::literal).collect(joining(", "));
    }

    /** The statements that make a type and its casts. */
    public static List<Statement> create(EnumType type) {
        Statement create =
                Statement.of("CREATE TYPE " + quoted(type.name()) + " AS ENUM (" + labels(type.labels()) + ")");
        return type.casting()
                ? List.of(
                        create,
                        Statement.of("CREATE CAST " + cast("varchar", type.name()) + " WITH INOUT AS IMPLICIT"),
                        Statement.of("CREATE CAST " + cast(type.name(), "varchar") + " WITH INOUT AS IMPLICIT"))
                : List.of(create);
    }

    /** The statements that drop a type of that name and the casts that {@link #create} makes. */
    public static List<Statement> drop(QualifiedName name, boolean casting) {
        Statement drop = Statement.of("DROP TYPE " + quoted(name));
        return casting
                ? List.of(
                        Statement.of("DROP CAST " + cast(name, "varchar")),
                        Statement.of("DROP CAST " + cast("varchar", name)),
                        drop)
                : List.of(drop);
    }

    /** The statements that make or drop only the casts of a type. */
    public static List<Statement> casts(EnumType type) {
        List<Statement> all = type.casting() ? create(type) : drop(type.name(), true);
        return type.casting() ? all.subList(1, all.size()) : all.subList(0, all.size() - 1);
    }

    private static String cast(String from, QualifiedName to) {
        return "(" + from + " AS " + quoted(to) + ")";
    }

    private static String cast(QualifiedName from, String to) {
        return "(" + quoted(from) + " AS " + to + ")";
    }
}
