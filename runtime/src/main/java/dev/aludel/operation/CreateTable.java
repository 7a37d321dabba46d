// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Creates a table with its columns, constraints, indexes, comments and options.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements Operation {

    private static final String ANY = "any";

    public CreateTable {
        requireNonNull(table, "table");
    }

    @Override
    public DropTable inverse() {
        return new DropTable(table.name(), table);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, before.findTable(table.name()).isEmpty(), "it is there already");
        return before.with(table);
    }

    @Override
    public List<Statement> statements() {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(it -> parts.add(Definitions.column(it)));
        List<Constraint> later = later();
        List<Constraint> inside =
                table.constraints().stream().filter(it -> !later.contains(it)).toList();
        inside.forEach(it -> parts.add(Definitions.constraint(it)));
        String body = parts.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", parts) + "\n)";
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("CREATE " + Definitions.persistence(table.options()) + "TABLE "
                + quoted(table.name()) + body + Definitions.options(table.options())));
        later.forEach(it -> statements.addAll(new AddConstraint(table.name(), it).statements()));
        table.indexes().forEach(it -> statements.addAll(CreateIndex.statements(table.name(), it)));
        if (table.comment() != null) {
            statements.add(CommentOnTable.statement(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(AlterColumn.comment(table.name(), column));
            }
        }
        for (Constraint constraint : inside) {
            if (constraint.comment() != null) {
                statements.add(AddConstraint.comment(table.name(), constraint));
            }
        }
        return List.copyOf(statements);
    }

    /**
     * What inside {@code CREATE TABLE} PostgreSQL would silently make otherwise: of keys that do the same only one, and
     * what leaves old rows unchecked as if it had checked them.
     */
    private List<Constraint> later() {
        Set<UniqueKey> made = new HashSet<>();
        table.primaryKey()
                .ifPresent(it -> made.add(
                        new UniqueKey(ANY, it.columns(), false, it.deferrability(), it.include(), null, List.of())));
        return table.constraints().stream()
                .filter(it -> it.validity() != null
                        || it instanceof ExclusionConstraint
                        || (it instanceof UniqueKey key
                                && !made.add(key.named(ANY).comment(null).storing(List.of()))))
                .toList();
    }

    @Override
    public String describe() {
        return "create table " + table.name();
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_TABLE;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return table.relationNames();
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table.name());
    }

    @Override
    public int minimumVersion() {
        IntStream rules = table.constraints().stream().mapToInt(Constraint::minimumVersion);
        IntStream indexes = table.indexes().stream().mapToInt(Index::minimumVersion);
        IntStream columns = table.columns().stream().mapToInt(Column::minimumVersion);
        return IntStream.concat(columns, IntStream.concat(rules, indexes)).max().orElse(0);
    }
}
