// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchPace;
import dev.aludel.operation.BatchRows;
import dev.aludel.operation.BatchWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How work in batches is written: {@code op.batch("fill", rowsOf("users").size(500), update("a = b"))}. */
final class BatchCode {

    private final Spellings<BatchWork, Chain> works = new Spellings<>();

    BatchCode() {
        works.spell(BatchWork.Update.class, it -> where(work("update", it.assignments()), it.where()));
        works.spell(BatchWork.Delete.class, it -> deletion(it.where()));
        works.spell(BatchWork.Sql.class, it -> work("sql", it.template()));
        works.spell(BatchWork.Code.class, it -> {
            throw new IllegalStateException("code is refused with the name of its batch");
        });
    }

    Chain of(Batch batch, Word verb) {
        BatchWork undo = batch.undo();
        if (batch.work() instanceof BatchWork.Code || undo instanceof BatchWork.Code) {
            throw UnwritableMigrationException.data(batch.name());
        }
        Chain code = call(verb, StringCode.of(batch.name()), rows(batch.rows()), works.of(batch.work()));
        return undo == null ? code : code.then("undoneBy", works.of(undo));
    }

    Set<Class<? extends BatchWork>> spelled() {
        return works.spelled();
    }

    private static Chain rows(BatchRows rows) {
        Chain code = call(
                Word.imported(BatchRows.class, "rowsOf"),
                StringCode.of(rows.table().toString()));
        if (!rows.key().isEmpty()) {
            List<Code> columns = rows.key().stream().map(StringCode::of).toList();
            code = code.then("by", columns);
        }
        BatchPace pace = rows.pace();
        if (pace.size() != BatchPace.USUAL_SIZE) {
            code = code.then("size", SequenceCode.number(pace.size()));
        }
        if (!pace.pause().isZero()) {
            code = code.then(
                    "pause",
                    call(
                            Word.member(Duration.class, "ofMillis"),
                            SequenceCode.number(pace.pause().toMillis())));
        }
        return pace.rowsPerSecond() == 0 ? code : code.then("rowsPerSecond", SequenceCode.number(pace.rowsPerSecond()));
    }

    private static Chain work(String word, String sql) {
        return call(Word.imported(BatchWork.class, word), StringCode.of(sql));
    }

    private static Chain deletion(@Nullable String condition) {
        return condition == null ? call(Word.imported(BatchWork.class, "delete")) : work("deleteWhere", condition);
    }

    private static Chain where(Chain code, @Nullable String condition) {
        return condition == null ? code : code.then("where", StringCode.of(condition));
    }
}
