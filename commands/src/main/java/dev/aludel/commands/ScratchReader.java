// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.schema.EnumType;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a scratch database about expressions; it is made when the first is asked, and goes away when this is closed. */
final class ScratchReader implements ExpressionReader, AutoCloseable {

    private final Project project;

    private final Progress progress;

    private @Nullable ScratchDatabase scratch;

    ScratchReader(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    @Override
    public Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums) {
        try {
            String defaultSchema = project.configuration().defaultSchema();
            return PostgresExpressionReader.onScratch(database().connection(), defaultSchema)
                    .read(expressions, enums);
        } catch (SQLException e) {
            Map<Expression, Reading> refused = new LinkedHashMap<>();
            String reason = "there is no PostgreSQL to ask: " + e.getMessage();
            expressions.forEach(it -> refused.put(it, Reading.refused(reason)));
            return refused;
        }
    }

    @Override
    public boolean knowsTypes() {
        return false;
    }

    private ScratchDatabase database() throws SQLException {
        ScratchDatabase made = scratch;
        if (made == null) {
            progress.step("asking PostgreSQL about expressions");
            made = project.scratch().create();
            scratch = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
