// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.stream.Collectors.joining;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.AlterTable;
import dev.aludel.operation.Batch;
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
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan does, object by object in the order of the code: {@code +} made, {@code ~} changed, {@code -} dropped. */
final class Summary {

    private static final int MOST_LINES = 40;

    private static final String INDENT = "    ";

    private final Spellings<Operation, Consumer<Entries>> spellings = new Spellings<>();

    Summary() {
        spellObjects();
        spellEnums();
        spellParts();
        spellSteps();
    }

    /** The lines, at most 40 of them. */
    List<String> lines(Plan plan) {
        var entries = new Entries();
        plan.operations().forEach(it -> spellings.of(it).accept(entries));
        return cut(entries);
    }

    Set<Class<? extends Operation>> spelled() {
        return spellings.spelled();
    }

    private void spellObjects() {
        spellings.spell(CreateSchema.class, it -> to -> to.object("+", "schema " + it.name()));
        spellings.spell(DropSchema.class, it -> to -> to.object("-", "schema " + it.name()));
        spellings.spell(
                CreateSequence.class,
                it -> to -> to.object("+", "sequence " + it.sequence().name()));
        spellings.spell(
                AlterSequence.class,
                it -> to -> to.object("~", "sequence " + it.to().name()));
        spellings.spell(RenameSequence.class, it -> to -> to.object("~", "sequence " + renamed(it.from(), it.to())));
        spellings.spell(DropSequence.class, it -> to -> to.object("-", "sequence " + it.name()));
        spellings.spell(CreateTable.class, it -> to -> to.created(it.table()));
        spellings.spell(DropTable.class, it -> to -> to.object("-", it.name() + columns(it.definition())));
        spellings.spell(RenameTable.class, it -> to -> to.object("~", renamed(it.from(), it.to())));
        spellings.spell(AlterTable.class, it -> to -> to.part(it.table(), "~ " + it.changes()));
        spellings.spell(
                CreateView.class, it -> to -> to.object("+", "view " + it.view().name()));
        spellings.spell(DropView.class, it -> to -> to.object("-", "view " + it.name()));
        spellings.spell(CommentOnTable.class, it -> to -> to.part(it.table(), "~ comment"));
    }

    private void spellEnums() {
        spellings.spell(
                CreateEnum.class, it -> to -> to.object("+", "enum " + it.type().name() + labels(it.type())));
        spellings.spell(
                AddEnumValue.class,
                it -> to -> to.part("enum " + it.name(), "+ " + it.value().label()));
        spellings.spell(
                DropEnumValue.class,
                it -> to -> to.part("enum " + it.to().name(), "- " + it.value().label()));
        spellings.spell(AlterEnum.class, it -> to -> {
            String heading = "enum " + it.to().name();
            it.to().labels().stream()
                    .filter(label -> !it.from().labels().contains(label))
                    .forEach(label -> to.part(heading, "+ " + label));
            it.removed().forEach(label -> to.part(heading, "- " + label));
            if (it.from().casting() != it.to().casting()) {
                to.part(heading, "~ casts");
            }
        });
        spellings.spell(
                RenameEnumValue.class, it -> to -> to.part("enum " + it.name(), "~ " + it.from() + " → " + it.to()));
        spellings.spell(RenameEnum.class, it -> to -> to.object("~", "enum " + renamed(it.from(), it.to())));
        spellings.spell(DropEnum.class, it -> to -> to.object("-", "enum " + it.name()));
    }

    private static String labels(EnumType type) {
        return " (" + String.join(", ", type.labels()) + ")";
    }

    private void spellParts() {
        spellings.spell(AddColumn.class, it -> to -> to.part(it.table(), "+ " + Phrases.column(it.column())));
        spellings.spell(AlterColumn.class, it -> to -> to.part(it.table(), "~ " + Phrases.change(it.from(), it.to())));
        spellings.spell(RenameColumn.class, it -> to -> to.part(it.table(), "~ column " + it.from() + " → " + it.to()));
        spellings.spell(DropColumn.class, it -> to -> {
            var definition = it.definition();
            to.part(it.table(), "- " + (definition == null ? it.name() : Phrases.column(definition)));
        });
        spellings.spell(
                AddConstraint.class, it -> to -> to.part(it.table(), "+ " + Phrases.constraint(it.constraint())));
        spellings.spell(
                RenameConstraint.class, it -> to -> to.part(it.table(), "~ constraint " + it.from() + " → " + it.to()));
        spellings.spell(DropConstraint.class, it -> to -> {
            var definition = it.definition();
            to.part(
                    it.table(),
                    "- " + (definition == null ? "constraint " + it.name() : Phrases.constraint(definition)));
        });
        spellings.spell(CreateIndex.class, it -> to -> to.part(it.table(), "+ " + Phrases.index(it.index())));
        spellings.spell(AlterIndex.class, it -> to -> to.part(it.table(), "~ index " + it.index() + ": " + it.words()));
        spellings.spell(RenameIndex.class, it -> to -> to.part(it.table(), "~ index " + it.from() + " → " + it.to()));
        spellings.spell(DropIndex.class, it -> to -> {
            var definition = it.definition();
            to.part(it.table(), "- " + (definition == null ? "index " + it.name() : Phrases.index(definition)));
        });
    }

    private void spellSteps() {
        spellings.spell(Execute.class, it -> to -> to.object("~", it.describe()));
        spellings.spell(Data.class, it -> to -> to.object("~", it.describe()));
        spellings.spell(
                DatabaseOnly.class,
                it -> to -> it.operations().forEach(inner -> spellings.of(inner).accept(to)));
        spellings.spell(
                OutsideTransaction.class,
                it -> to -> it.operations().forEach(inner -> spellings.of(inner).accept(to)));
        spellings.spell(Batch.class, it -> to -> to.part(it.rows().table(), "~ batches \"" + it.name() + "\""));
        spellings.spell(ChangeOwner.class, it -> to -> to.object("~", it.describe()));
        spellings.spell(Irreversible.class, it -> to -> to.object("~", it.describe()));
    }

    private static String renamed(QualifiedName from, QualifiedName to) {
        return from + " → " + to;
    }

    private static String columns(@Nullable Table table) {
        if (table == null) {
            return "";
        }
        int count = table.columns().size();
        return " (" + count + (count == 1 ? " column)" : " columns)");
    }

    private static List<String> cut(Entries entries) {
        List<String> all = new ArrayList<>();
        entries.parts.forEach((heading, parts) -> {
            all.add(heading);
            parts.forEach(part -> all.add(INDENT + part));
        });
        if (all.size() <= MOST_LINES) {
            return all;
        }
        List<String> lines = new ArrayList<>(all.subList(0, MOST_LINES - 1));
        List<String> left = all.subList(MOST_LINES - 1, all.size());
        String counts = Stream.of("+", "~", "-")
                .filter(sign -> count(left, sign) > 0)
                .map(sign -> sign + " " + count(left, sign))
                .collect(joining(", "));
        lines.add("… and " + left.size() + " more: " + counts);
        return lines;
    }

    private static long count(List<String> lines, String sign) {
        return lines.stream().filter(it -> it.strip().startsWith(sign)).count();
    }

    /** The objects that were met, in order, with what happens to their parts. */
    private static final class Entries {

        private final Map<String, List<String>> parts = new LinkedHashMap<>();

        private final Map<QualifiedName, String> created = new LinkedHashMap<>();

        void object(String sign, String text) {
            parts.computeIfAbsent(sign + " " + text, it -> new ArrayList<>());
        }

        void created(Table table) {
            created.put(table.name(), table.name().toString());
            object("+", table.name() + columns(table));
        }

        void part(String object, String text) {
            parts.computeIfAbsent("~ " + object, it -> new ArrayList<>()).add(text);
        }

        /** A part of a table that the plan itself creates goes without saying. */
        void part(QualifiedName table, String text) {
            if (!created.containsKey(table)) {
                parts.computeIfAbsent("~ " + table, it -> new ArrayList<>()).add(text);
            }
        }
    }
}
