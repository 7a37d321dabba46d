// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Extension;
import dev.aludel.scratch.Extensions;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.scratch.Privileges;
import dev.aludel.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a scratch database about expressions; it is made when the first is asked, and goes away when this is closed. */
public final class ScratchReader implements ExpressionReader, AutoCloseable {

    private final Project project;

    private final Progress progress;

    private final Supplier<List<Extension>> extensions;

    private Schema ground = Schema.empty();

    private @Nullable ScratchGround scratch;

    private ScratchReader(Project project, Progress progress, Supplier<List<Extension>> extensions) {
        this.project = project;
        this.progress = progress;
        this.extensions = extensions;
    }

    /** A reader where there is no database, whose scratch one has no extensions. */
    static ScratchReader alone(Project project, Progress progress) {
        return new ScratchReader(project, progress, List::of);
    }

    /** A reader whose scratch database has the extensions of the project's database. */
    public static ScratchReader besideLive(Project project, Progress progress) {
        return new ScratchReader(project, progress, () -> project.database().ask(Extensions::of));
    }

    /** Gives the queries of views the tables and views that they may name. */
    public void standOn(Schema schema) {
        ground = schema;
    }

    /** Who is asked with a database at hand: the database itself, where the role may make temporary tables there. */
    public ExpressionReader behind(Connection connection) throws SQLException {
        var live =
                new PostgresExpressionReader(connection, project.configuration().defaultSchema());
        return Privileges.makesTemporaryTables(connection) ? live.or(this) : new EitherReader(this, live);
    }

    @Override
    public Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums) {
        try {
            String defaultSchema = project.configuration().defaultSchema();
            Connection connection = database(words(expressions)).connection();
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

    private ScratchDatabase database(String sql) throws SQLException {
        ScratchGround made = scratch;
        if (made == null) {
            progress.step("asking PostgreSQL about expressions");
            made = ScratchGround.create(project, extensions.get(), sql, 0);
            scratch = made;
        }
        return made.database();
    }

    /** All that the expressions may name. */
    private static String words(Collection<Expression> expressions) {
        return expressions.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.text(), it.type()), it.columns().stream().map(Expression.ContextColumn::type)))
                .distinct()
                .collect(joining("\n"));
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
