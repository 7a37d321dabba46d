// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.AlterTable;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchPace;
import dev.aludel.operation.BatchRows;
import dev.aludel.operation.BatchWork;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.CommentOnTable;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Irreversible;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OutsideTransaction;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.VerbatimType;
import java.util.List;
import java.util.stream.Stream;

/** A text in each place of a migration where the database can have put it. */
final class HostilePlaces {

    private HostilePlaces() {}

    static Stream<Operation> of(String text) {
        String name = Hostile.name(text);
        var table = new QualifiedName(name, name);
        Column column = Column.column(name, new VerbatimType(text)).comment(text);
        return Stream.of(
                new CreateTable(new Table(table, List.of(column), List.of(), List.of(), text)),
                new DropTable(table, null),
                new RenameTable(table, QualifiedName.of(name)),
                new AddColumn(table, column.defaultsTo(text).existingRows(text)),
                new AddColumn(table, column.defaultsToSql(text).existingRowsSql(text)),
                new DropColumn(table, name, Column.column(name, DataType.text()).valued(new ColumnDefault(text))),
                new AddConstraint(table, CheckConstraint.check(name, text)),
                new CreateIndex(
                        table,
                        Index.index(name, IndexKey.keyExpression(text).using(text), IndexKey.key(name))
                                .where(text)),
                new CommentOnTable(table, text, null),
                new AlterTable(
                        table,
                        TableOptions.options().partitionedBy(text),
                        TableOptions.options().with(name, text).partitionedBy(text)),
                new AlterIndex(table, name, List.of(new StorageChange(name, text, null))),
                new Execute(text, List.of(text), List.of(new DropTable(table, null))),
                new Execute(text + "\n" + text, List.of(), null),
                new OutsideTransaction(List.of(new Execute(text, List.of(), null))),
                new Batch(
                        text,
                        new BatchRows(table, List.of(name), BatchPace.usual()),
                        new BatchWork.Update(text, text),
                        new BatchWork.Sql(text + "{rows}")),
                new ChangeOwner(ObjectKey.part(ObjectKey.Kind.COLUMN, table, name), true),
                new Irreversible(text));
    }
}
