// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;
import static java.util.stream.Collectors.joining;

import dev.aludel.execution.BookkeepingTables;
import dev.aludel.operation.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a script does about the note of a revision that commits several times: how far it is, as a migrator notes it, so
 * that either can go on where the other was stopped.
 *
 * @param tables the tables
 */
record Progress(BookkeepingTables tables) {

    /** Reads how far a step is into a variable {@code place}, as {@link #place}; null where it has not begun. */
    void read(Block block, ScriptStep step) {
        String query = "SELECT segment || ':' || coalesce(position, '') FROM %s WHERE %s"
                .formatted(tables.progress(), mine(step));
        block.declare("place text;").code("""
                IF to_regclass(%s) IS NOT NULL THEN
                    EXECUTE %s INTO place;
                END IF;""", literal(tables.progress()), literal(query));
    }

    /** A place as an expression: so many statements of a segment are done. */
    static String place(int segment, int done) {
        return literal(segment + ":" + (done == 0 ? "" : Integer.toString(done)));
    }

    private static String mine(ScriptStep step) {
        return "revision = %s AND direction = %s AND plan_hash = %s"
                .formatted(
                        literal(step.revision().id()), literal(step.direction().word()), literal(step.planHash()));
    }

    /** Notes that a step begins. */
    void begin(Block block, ScriptStep step) {
        block.code(
                """
                IF to_regclass(%s) IS NULL THEN
                    %s;
                END IF;
                INSERT INTO %s (revision, direction, segment, plan_hash, started_at)
                VALUES (%s, %s, 1, %s, transaction_timestamp());""",
                literal(tables.progress()),
                tables.createProgress(),
                tables.progress(),
                literal(step.revision().id()),
                literal(step.direction().word()),
                literal(step.planHash()));
    }

    /** Notes that a step has come from one place to another. */
    void advance(Block block, ScriptStep step, String from, int segment, int done) {
        block.code(
                """
                UPDATE %s SET segment = %s, position = %s
                WHERE %s AND segment || ':' || coalesce(position, '') = %s;""",
                tables.progress(), segment, done == 0 ? "NULL" : literal(Integer.toString(done)), mine(step), from);
        requireFound(block, step);
    }

    /** Reads when a step began into a variable {@code since}, and forgets it. */
    void end(Block block, ScriptStep step) {
        block.declare("since timestamptz;").code("""
                DELETE FROM %s WHERE %s RETURNING started_at INTO since;""", tables.progress(), mine(step));
        requireFound(block, step);
        // Where somebody else has made the table for a role that may not create any, it stays.
        block.code("""
                IF (SELECT pg_has_role(relowner, 'USAGE') FROM pg_catalog.pg_class WHERE oid = to_regclass(%s)) THEN
                    DROP TABLE %s;
                END IF;""", literal(tables.progress()), tables.progress());
    }

    private static void requireFound(Block block, ScriptStep step) {
        block.refuse(
                "NOT FOUND",
                literal("somebody else has gone on with revision %s meanwhile"
                        .formatted(step.revision().id())),
                "Look at 'status', then run this script again.");
    }

    /**
     * Goes on only if nothing is under way but what these steps can go on with.
     *
     * @param resumable the steps that go on where they were stopped
     */
    void requireNothingElse(Block block, List<ScriptStep> resumable) {
        List<String> own = new ArrayList<>();
        for (ScriptStep step : resumable) {
            own.add("(%s AND (position IS NULL OR segment IN (%s)))".formatted(mine(step), outside(step)));
        }
        String others = own.isEmpty() ? "" : " WHERE NOT (" + String.join(" OR ", own) + ")";
        String query = "SELECT min(revision) FROM " + tables.progress() + others;
        block.declare("unfinished text;").code("""
                IF to_regclass(%s) IS NOT NULL THEN
                    EXECUTE %s INTO unfinished;
                END IF;""", literal(tables.progress()), literal(query));
        block.refuse(
                "unfinished IS NOT NULL",
                "'revision ' || unfinished || ' has begun and is not finished'",
                "Nothing was changed. Let 'upgrade' or 'downgrade' finish it, or an idempotent script that was written as it"
                        + " was begun.");
    }

    private static String outside(ScriptStep step) {
        List<Integer> numbers = new ArrayList<>();
        List<Segment> segments = step.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).kind() == Segment.Kind.OUTSIDE) {
                numbers.add(i + 1);
            }
        }
        return numbers.isEmpty()
                ? "NULL"
                : numbers.stream().map(String::valueOf).collect(joining(", "));
    }
}
