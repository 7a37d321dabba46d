// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.CheckConstraint;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The checks of a table: those of its columns, then its own, as Hibernate's export spells them. */
final class CheckReader {

    private final ScanContext context;

    CheckReader(ScanContext context) {
        this.context = context;
    }

    List<Draft> read(Table table) {
        List<Draft> drafts = new ArrayList<>();
        for (Column column : table.getColumns()) {
            column(column, drafts);
        }
        for (org.hibernate.mapping.CheckConstraint check : table.getChecks()) {
            drafts.add(draft(check, List.of()));
        }
        if (table.getColumns().stream().anyMatch(AggregateColumn.class::isInstance)) {
            aggregates(table, drafts);
        }
        return drafts;
    }

    /** The checks of embeddables kept in one column are only in the statement that Hibernate would make the table with. */
    private void aggregates(Table table, List<Draft> drafts) {
        String create = context.dialect()
                .getTableExporter()
                .getSqlCreateStrings(table, context.metadata(), context.sqlContext())[0];
        SqlTokens words = SqlTokens.of(create);
        int list = 0;
        while (list < words.size() && !words.get(list).inParentheses()) {
            list++;
        }
        for (SqlTokens part : SqlTokens.of(words.get(list).inner()).byComma()) {
            if (part.size() == 2 && part.at(0, "check") && part.get(1).inParentheses()) {
                String condition = part.get(1).inner();
                if (table.getChecks().stream()
                        .noneMatch(it -> it.getConstraint().strip().equals(condition))) {
                    drafts.add(Draft.of(CheckConstraint.check(Draft.UNNAMED, condition), List.of()));
                }
            }
        }
    }

    /** Hibernate joins the unnamed checks of a column by {@code and} to one. */
    private void column(Column column, List<Draft> drafts) {
        List<org.hibernate.mapping.CheckConstraint> checks = column.getCheckConstraints();
        if (checks.isEmpty()) {
            return;
        }
        List<String> name = List.of(context.names().column(column));
        List<String> unnamed = new ArrayList<>();
        for (org.hibernate.mapping.CheckConstraint check : checks) {
            if (isNamed(check)) {
                drafts.add(draft(check, name));
            } else {
                unnamed.add(check.getConstraint());
            }
        }
        if (!unnamed.isEmpty()) {
            String condition = unnamed.size() == 1 ? unnamed.get(0) : "(" + String.join(") and (", unnamed) + ")";
            drafts.add(Draft.of(CheckConstraint.check(Draft.UNNAMED, condition), name));
        }
    }

    private Draft draft(org.hibernate.mapping.CheckConstraint check, List<String> columns) {
        String name = isNamed(check) ? context.names().sql(check.getName()) : Draft.UNNAMED;
        String options = Options.of(check);
        if (!options.isEmpty()) {
            context.report()
                    .warn(
                            "check " + check.getConstraint(),
                            "its options are left out, as Hibernate leaves them out for PostgreSQL: " + options);
        }
        return Draft.of(CheckConstraint.check(name, check.getConstraint()), columns);
    }

    private static boolean isNamed(org.hibernate.mapping.CheckConstraint check) {
        return check.isNamed() && !check.getName().isBlank();
    }
}
