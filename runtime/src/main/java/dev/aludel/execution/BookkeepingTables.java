// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.qualified;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables in a database that say where it stands and how it came there, as SQL names and makes them; what runs
 * migrations and what writes them down as scripts take them from here.
 *
 * @param schema the schema that they stand in
 */
public record BookkeepingTables(String schema) {

    /** The table of the current heads: nothing else decides what is applied. */
    public static final String HEADS = "aludel_heads";

    /** The table of all steps ever made. */
    public static final String HISTORY = "aludel_history";

    /** The table of the migration of several segments that has begun and is not finished. */
    public static final String PROGRESS = "aludel_progress";

    public BookkeepingTables {
        requireNonNull(schema, "schema");
    }

    /** The tables that these options lead to. */
    public static BookkeepingTables of(MigratorOptions options) {
        String history = options.historySchema();
        return new BookkeepingTables(history == null ? options.defaultSchema() : history);
    }

    /** The heads, with the schema, quoted. */
    public String heads() {
        return qualified(schema, HEADS);
    }

    /** The history, with the schema, quoted. */
    public String history() {
        return qualified(schema, HISTORY);
    }

    /** The migration that is under way, with the schema, quoted. The table is there only while there is one. */
    public String progress() {
        return qualified(schema, PROGRESS);
    }

    /** How the table of the migration that is under way is made. */
    public String createProgress() {
        return "CREATE TABLE " + progress() + """
                 (
                    revision text PRIMARY KEY,
                    direction text NOT NULL CHECK (direction IN ('upgrade', 'downgrade')),
                    segment integer NOT NULL,
                    plan_hash text NOT NULL,
                    position text,
                    started_at timestamptz NOT NULL
                )""";
    }

    /** The columns of the history, in order. */
    public List<HistoryColumn> historyColumns() {
        return List.of(
                new HistoryColumn("id", "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY", true),
                new HistoryColumn("revision", "text NOT NULL", true),
                new HistoryColumn(
                        "direction", "text NOT NULL CHECK (direction IN ('upgrade', 'downgrade', 'stamp'))", true),
                new HistoryColumn("message", "text NOT NULL", true),
                new HistoryColumn("checksum", "text", false),
                new HistoryColumn("started_at", "timestamptz NOT NULL", true),
                new HistoryColumn("duration", "interval NOT NULL", true),
                new HistoryColumn("applied_by", "text NOT NULL", true),
                new HistoryColumn("host", "text NOT NULL", true),
                new HistoryColumn("tool_version", "text NOT NULL", true),
                new HistoryColumn("backup_file", "text", false));
    }

    /** How the table of the history is made. */
    public String createHistory() {
        return "CREATE TABLE " + history() + " (\n    "
                + historyColumns().stream().map(HistoryColumn::definition).collect(Collectors.joining(",\n    "))
                + "\n)";
    }

    /** How the table of the heads is made. */
    public String createHeads() {
        return "CREATE TABLE " + heads() + " (revision text PRIMARY KEY)";
    }

    /** How each of those that stay is made, in order. */
    public List<Definition> definitions() {
        return List.of(new Definition(heads(), createHeads()), new Definition(history(), createHistory()));
    }

    /**
     * The number of the advisory lock that keeps migrators of these tables apart: the first eight bytes of a hash, since
     * such locks are told apart by a number, within their database.
     */
    public long lockKey() {
        try {
            byte[] text = ("aludel " + heads()).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A table and the statement that makes it.
     *
     * @param table its name with the schema, quoted
     * @param sql the statement
     */
    public record Definition(String table, String sql) {}

    /**
     * A column of the history.
     *
     * @param name its name, which needs no quotes
     * @param type its type, and what holds for its values
     * @param required whether every version of Aludel has made it; all others may be null, and missing
     */
    public record HistoryColumn(String name, String type, boolean required) {

        /** As it stands in {@code CREATE TABLE} and {@code ADD COLUMN}. */
        public String definition() {
            return name + " " + type;
        }
    }
}
