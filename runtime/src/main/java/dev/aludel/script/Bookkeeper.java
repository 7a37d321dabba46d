// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.execution.BookkeepingTables;
import dev.aludel.execution.MigratorOptions;

/** What a script does about the tables that say where the database stands, and about their lock. */
final class Bookkeeper {

    /** How long a script waits for a migrator to finish: longer, and it would hold up an index that one builds. */
    private static final String PATIENCE = "10 seconds";

    private static final String CHECKED = "aludel.checked";

    private static final String REVISION = "aludel.revision";

    private final MigratorOptions options;

    private final BookkeepingTables tables;

    Bookkeeper(MigratorOptions options) {
        this.options = options;
        this.tables = BookkeepingTables.of(options);
    }

    String heads() {
        return tables.heads();
    }

    Progress progress() {
        return new Progress(tables);
    }

    /** The heads in a variable of that name, in the order of {@link Block#array}. */
    String declaredHeads() {
        return "heads text[] := ARRAY(SELECT revision FROM %s ORDER BY revision COLLATE \"C\");".formatted(heads());
    }

    /** Before the checks: what an earlier script has found in this session doesn't count. */
    String forget() {
        return "SET %s = 'no'".formatted(CHECKED);
    }

    /**
     * Takes the lock until the transaction ends. It is tried for again and again: who waits for it in the server holds a
     * snapshot, a concurrent index build of its holder waits for every snapshot, and so the two would wait for each other.
     */
    void lock(Block block) {
        block.declare("deadline timestamptz := clock_timestamp() + interval '%s';".formatted(PATIENCE))
                .code("""
                        WHILE NOT pg_try_advisory_xact_lock(%s) LOOP
                            IF clock_timestamp() > deadline THEN
                                RAISE EXCEPTION USING
                                    MESSAGE = 'another migrator is at work on this database',
                                    HINT = 'Nothing was changed. Run the script again when the other one has finished.';
                            END IF;
                            PERFORM pg_sleep(0.2);
                        END LOOP;""", tables.lockKey());
    }

    /** Reads the heads, also where their table is missing. */
    void readHeads(Block block) {
        String query = "SELECT ARRAY(SELECT revision FROM %s ORDER BY revision COLLATE \"C\")".formatted(heads());
        block.declare("heads text[] := '{}';").code("""
                IF to_regclass(%s) IS NOT NULL THEN
                    EXECUTE %s INTO heads;
                END IF;""", literal(heads()), literal(query));
    }

    /** Keeps the lock until {@link #release}, and lets what follows know that all is well. */
    void pass(Block block) {
        block.code("""
                PERFORM pg_advisory_lock(%s);
                PERFORM set_config('application_name', 'aludel since ' ||
                    to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), false);
                PERFORM set_config('%s', 'yes', false);""", tables.lockKey(), CHECKED);
    }

    /** Goes on only if the checks have passed: some clients run what follows a statement that failed. */
    void requirePassed(Block block) {
        block.refuse(
                "current_setting('%s', true) IS DISTINCT FROM 'yes'".formatted(CHECKED),
                "'the checks at the beginning of this script have not passed'",
                "Run all of it, from the beginning, in one session.");
    }

    ScriptPart release() {
        return new Block().code("""
                        PERFORM set_config('%s', 'no', false);
                        PERFORM pg_advisory_unlock(%s);""", CHECKED, tables.lockKey()).part();
    }

    /** Makes the tables that are missing. */
    ScriptPart create() {
        var block = new Block();
        block.code("""
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = %s) THEN
                    CREATE SCHEMA %s;
                END IF;""", literal(tables.schema()), quoted(tables.schema()));
        for (BookkeepingTables.Definition definition : tables.definitions()) {
            String start = "CREATE TABLE " + definition.table();
            // No name stands behind the first line, only there may be a literal line break.
            String rest = definition.sql().substring(start.length()).replace("\n", "\n        ");
            block.code("""
                    IF to_regclass(%s) IS NULL THEN
                        %s%s;
                    END IF;""", literal(definition.table()), start, rest);
        }
        return block.part();
    }

    /** Notes that a revision has begun in this transaction. */
    void begin(Block block, ScriptStep step) {
        block.code(
                "PERFORM set_config('%s', %s, true);",
                REVISION, literal(step.revision().id()));
    }

    /** Goes on only if this is the transaction that {@link #begin} was called in. */
    void requireBegun(Block block, ScriptStep step) {
        String revision = step.revision().id();
        block.refuse(
                "current_setting('%s', true) IS DISTINCT FROM %s".formatted(REVISION, literal(revision)),
                literal("the transaction of revision %s has ended before its end".formatted(revision)),
                "Its statements must neither commit nor roll back; take COMMIT and ROLLBACK out of it.");
    }

    /** Writes the row of the history; {@code since} is an expression of when the step began. */
    void note(Block block, ScriptStep step, String since) {
        block.code(
                """
                INSERT INTO %s
                    (revision, direction, message, checksum, started_at, duration, applied_by, host, tool_version)
                VALUES (%s, %s, %s, %s,
                    %s, clock_timestamp() - %s, current_user, 'script', %s);""",
                tables.history(),
                literal(step.revision().id()),
                literal(step.direction().word()),
                literal(step.revision().message()),
                literal(step.checksum()),
                since,
                since,
                literal(options.origin().tool()));
    }
}
