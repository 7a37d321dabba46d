// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.atom;
import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
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
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnum;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each operation is written in a migration class: the mirror image of the {@code Operations} DSL. */
final class OperationCode {

    private final Spellings<Operation, Function<Scope, Chain>> spellings = new Spellings<>();

    private final ParameterCode parameters = new ParameterCode();

    private final ColumnCode columns;

    private final ConstraintCode constraints;

    private final IndexCode indexes;

    private final SequenceCode sequences;

    private final TableCode tables;

    private final EnumCode enums = new EnumCode();

    private final BatchCode batches = new BatchCode();

    OperationCode(ColumnCode columns, ConstraintCode constraints, IndexCode indexes, SequenceCode sequences) {
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = indexes;
        this.sequences = sequences;
        this.tables = new TableCode(columns, constraints, indexes);
        spellSchemasAndSequences();
        spellEnums();
        spellTables();
        spellViews();
        spellParts();
        spellSteps();
    }

    /** The statement that records the operation again. */
    Chain of(Operation operation, Scope scope) {
        return spellings.of(operation).apply(scope);
    }

    Set<Class<? extends Operation>> spelled() {
        return spellings.spelled();
    }

    private void spellSchemasAndSequences() {
        spell(CreateSchema.class, "createSchema", it -> List.of(text(it.name())));
        spell(DropSchema.class, "dropSchema", it -> List.of(text(it.name())));
        spell(CreateSequence.class, "createSequence", it -> {
            List<Code> arguments = new ArrayList<>();
            arguments.add(sequences.of(it.sequence()));
            it.numbers().forEach(column -> arguments.add(sequences.numbers(column)));
            return arguments;
        });
        spell(AlterSequence.class, "alterSequence", it -> List.of(sequences.of(it.from()), sequences.of(it.to())));
        spell(RenameSequence.class, "renameSequence", it -> List.of(name(it.from()), name(it.to())));
        spell(DropSequence.class, "dropSequence", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return List.of(definition == null ? name(it.name()) : sequences.of(definition));
        });
    }

    private void spellEnums() {
        spell(CreateEnum.class, "createEnum", it -> enums.arguments(it.type()));
        spellings.spell(AddEnumValue.class, it -> scope -> {
            var definition = it.definition();
            require(
                    it,
                    definition == null
                            ? it.users().isEmpty()
                            : definition.name().equals(it.name()));
            Code type = definition == null ? name(it.name()) : enums.of(definition);
            return call(scope.word("addEnumValue"), users(List.of(type, enums.of(it.value())), it.users(), scope));
        });
        spellings.spell(
                DropEnumValue.class,
                it -> scope -> call(
                        scope.word("dropEnumValue"),
                        users(List.of(enums.of(it.to()), enums.of(it.value())), it.users(), scope)));
        spellings.spell(
                AlterEnum.class,
                it -> scope -> call(
                        scope.word("alterEnum"),
                        users(List.of(enums.of(it.from()), enums.of(it.to())), it.users(), scope)));
        spell(RenameEnum.class, "renameEnum", it -> List.of(name(it.from()), name(it.to())));
        spell(RenameEnumValue.class, "renameEnumValue", it -> List.of(name(it.name()), text(it.from()), text(it.to())));
        spell(DropEnum.class, "dropEnum", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return definition == null ? List.of(name(it.name())) : enums.arguments(definition);
        });
    }

    private List<Code> users(List<Code> first, List<Table> tables, Scope scope) {
        List<Code> arguments = new ArrayList<>(first);
        tables.forEach(it -> arguments.add(this.tables.of(it, scope.methods())));
        return arguments;
    }

    private void spellTables() {
        spellings.spell(
                CreateTable.class,
                it -> scope -> call(scope.word("createTable"), tables.arguments(it.table(), scope.methods())));
        spellings.spell(DropTable.class, it -> scope -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return call(
                    scope.word("dropTable"),
                    definition == null ? List.of(name(it.name())) : tables.arguments(definition, scope.methods()));
        });
        spell(RenameTable.class, "renameTable", it -> List.of(name(it.from()), name(it.to())));
        spell(
                AlterTable.class,
                "alterTable",
                it -> List.of(name(it.table()), TableCode.options(it.from()), TableCode.options(it.to())));
        spell(
                CommentOnTable.class,
                "commentOnTable",
                it -> List.of(name(it.table()), textOrNull(it.from()), textOrNull(it.to())));
    }

    private void spellViews() {
        spell(
                CreateView.class,
                "createView",
                it -> List.of(name(it.view().name()), StringCode.sql(it.view().query())));
        spell(DropView.class, "dropView", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return definition == null
                    ? List.of(name(it.name()))
                    : List.of(name(it.name()), StringCode.sql(definition.query()));
        });
    }

    private void spellParts() {
        spell(AddColumn.class, "addColumn", it -> List.of(name(it.table()), columns.of(it.column())));
        spellings.spell(AlterColumn.class, it -> scope -> alterColumn(it, scope));
        spell(RenameColumn.class, "renameColumn", it -> List.of(name(it.table()), text(it.from()), text(it.to())));
        spell(DropColumn.class, "dropColumn", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return List.of(name(it.table()), definition == null ? text(it.name()) : columns.of(definition));
        });
        spell(AddConstraint.class, "addConstraint", it -> List.of(name(it.table()), constraints.of(it.constraint())));
        spell(
                RenameConstraint.class,
                "renameConstraint",
                it -> List.of(name(it.table()), text(it.from()), text(it.to())));
        spell(DropConstraint.class, "dropConstraint", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return List.of(name(it.table()), definition == null ? text(it.name()) : constraints.of(definition));
        });
        spell(CreateIndex.class, "createIndex", it -> List.of(name(it.table()), indexes.of(it.index())));
        spell(AlterIndex.class, "alterIndex", it -> {
            List<Code> arguments = new ArrayList<>(List.of(name(it.table()), text(it.index())));
            it.changes().forEach(change -> arguments.add(setting(change)));
            return arguments;
        });
        spell(RenameIndex.class, "renameIndex", it -> List.of(name(it.table()), text(it.from()), text(it.to())));
        spell(DropIndex.class, "dropIndex", it -> {
            var definition = it.definition();
            require(it, definition == null || definition.name().equals(it.name()));
            return List.of(name(it.table()), definition == null ? text(it.name()) : indexes.of(definition));
        });
    }

    private void spellSteps() {
        spellings.spell(Execute.class, it -> scope -> execute(it, scope));
        spellings.spell(Data.class, it -> {
            throw UnwritableMigrationException.data(it.name());
        });
        spellings.spell(
                DatabaseOnly.class, it -> scope -> call(scope.word("databaseOnly"), scope.block(it.operations())));
        spellings.spell(
                OutsideTransaction.class,
                it -> scope -> call(
                        scope.word("outsideTransaction"),
                        scope.outsideTransaction().block(it.operations())));
        spellings.spell(Batch.class, it -> scope -> batches.of(it, scope.word("batch")));
        spellings.spell(
                ChangeOwner.class,
                it -> scope -> call(scope.word(it.model() ? "modelOwned" : "databaseOwned"), object(it)));
        spell(Irreversible.class, "irreversible", it -> List.of(text(it.reason())));
    }

    private <T extends Operation> void spell(Class<T> type, String verb, Function<T, List<Code>> arguments) {
        spellings.spell(type, it -> scope -> call(scope.word(verb), arguments.apply(it)));
    }

    private Chain alterColumn(AlterColumn alter, Scope scope) {
        Chain code = call(
                scope.word("alterColumn"),
                List.of(name(alter.table()), columns.of(alter.from()), columns.of(alter.to())));
        String zone = alter.zone();
        return zone == null ? code : code.then("atTimeZone", text(zone));
    }

    private Chain execute(Execute execute, Scope scope) {
        List<Code> arguments = new ArrayList<>();
        // The formatter has rules of its own for arguments behind a text block; a text in pieces stays as it is.
        arguments.add(execute.parameters().isEmpty() ? StringCode.sql(execute.sql()) : StringCode.of(execute.sql()));
        execute.parameters().forEach(it -> arguments.add(parameters.of(it)));
        Chain code = call(scope.word("execute"), arguments);
        List<Operation> declared = execute.declared();
        return declared == null
                ? code
                : code.then("declares", scope.remarked(false).block(declared));
    }

    /** A word takes one name, so the name of what is dropped must be that of its definition. */
    private static void require(Operation operation, boolean agrees) {
        if (!agrees) {
            throw UnwritableMigrationException.contradiction(operation.describe());
        }
    }

    private static Code object(ChangeOwner change) {
        String text = change.object().toString();
        if (!ObjectKey.parse(text).equals(Optional.of(change.object()))) {
            throw UnwritableMigrationException.contradiction(change.describe());
        }
        return text(text);
    }

    private static Code text(String text) {
        return StringCode.of(text);
    }

    private static Code textOrNull(@Nullable String text) {
        return text == null ? atom("null") : text(text);
    }

    private static Code setting(StorageChange change) {
        return call(
                Word.imported(StorageChange.class, "setting"),
                text(change.name()),
                textOrNull(change.from()),
                textOrNull(change.to()));
    }

    private static Code name(QualifiedName name) {
        return text(name.toString());
    }
}
