// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.stream.Collectors.partitioningBy;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a scratch database about expressions; it is made when the first is asked, and goes away when this is closed. */
final class ScratchReader implements ExpressionReader, AutoCloseable {

    private final Project project;

    private final Progress progress;

    private Schema ground = Schema.empty();

    private @Nullable ScratchDatabase scratch;

    ScratchReader(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /** Gives the queries of views the tables and views that they may name. */
    void standOn(Schema schema) {
        ground = schema;
    }

    @Override
    public Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums) {
        try {
            String defaultSchema = project.configuration().defaultSchema();
            Connection connection = database().connection();
            Map<Boolean, List<Expression>> queries =
                    expressions.stream().collect(partitioningBy(it -> it.kind() == Expression.Kind.VIEW));
            Map<Expression, Reading> readings =
                    new LinkedHashMap<>(PostgresExpressionReader.onScratch(connection, defaultSchema)
                            .read(queries.getOrDefault(false, List.of()), enums));
            List<Expression> views = queries.getOrDefault(true, List.of());
            if (!views.isEmpty()) {
                readings.putAll(PostgresExpressionReader.onScratch(connection, defaultSchema)
                        .over(ground)
                        .read(views, List.of()));
            }
            return readings;
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
