// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.Comparator.comparingInt;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableComment;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;

/** How a table is written: one element after another, its comment and its options at the end. */
final class TableCode {

    private final ColumnCode columns;

    private final ConstraintCode constraints;

    private final IndexCode indexes;

    TableCode(ColumnCode columns, ConstraintCode constraints, IndexCode indexes) {
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = indexes;
    }

    /** The arguments of {@code createTable} and {@code dropTable}. */
    List<Code> arguments(Table table, Methods methods) {
        List<Code> elements = elements(table);
        if (!elements.isEmpty() && Weight.of(elements) <= Weight.OF_METHOD) {
            return named(table, elements);
        }
        // Without elements, dropTable would be the drop by name alone.
        Chain code = Code.call(Word.imported(Table.class, "table"), named(table, List.of()));
        for (Chain part : methods.elements(elements)) {
            code = code.then("plus", part);
        }
        return List.of(code);
    }

    /** A table as a value: {@code table("shirts", column("color", type("color")))}. */
    Chain of(Table table, Methods methods) {
        List<Code> arguments = arguments(table, methods);
        return arguments.size() == 1 && arguments.get(0) instanceof Chain chain
                ? chain
                : Code.call(Word.imported(Table.class, "table"), arguments);
    }

    private static List<Code> named(Table table, List<Code> elements) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(StringCode.of(table.name().toString()));
        arguments.addAll(elements);
        return arguments;
    }

    /** Options as a value: {@code options().with("fillfactor", "70")}. */
    static Chain options(TableOptions options) {
        Chain code = Code.call(Word.imported(TableOptions.class, "options"));
        if (options.unlogged()) {
            code = code.then("withoutLog");
        }
        if (options.partitioning() != null) {
            code = code.then("partitionedBy", StringCode.of(options.partitioning()));
        }
        return ConstraintCode.storing(code, options.parameters());
    }

    private List<Code> elements(Table table) {
        List<Code> elements = new ArrayList<>();
        table.columns().forEach(it -> elements.add(columns.of(it)));
        table.constraints().stream()
                .sorted(comparingInt(constraints::rank))
                .forEach(it -> elements.add(constraints.of(it)));
        table.indexes().forEach(it -> elements.add(indexes.of(it)));
        if (table.comment() != null) {
            elements.add(Code.call(Word.imported(TableComment.class, "comment"), StringCode.of(table.comment())));
        }
        if (!table.options().equals(TableOptions.NONE)) {
            elements.add(options(table.options()));
        }
        return elements;
    }
}
