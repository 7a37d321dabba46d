// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.execution.MigratorOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the statements of a revision run with: where names lead, and how long is waited.
 *
 * @param options how migrations are run
 */
record Settings(MigratorOptions options) {

    /** The beginning of a transaction, and the settings that end with it. */
    List<ScriptPart> begin() {
        List<ScriptPart> parts = new ArrayList<>();
        parts.add(statement("BEGIN"));
        parts.addAll(set("SET LOCAL ", options.timeouts().statementLock()));
        return parts;
    }

    static ScriptPart commit() {
        return statement("COMMIT");
    }

    /**
     * The same for statements outside of transactions.
     *
     * @param patient whether locks are waited for without end: a concurrent build waits for all older transactions, and
     *     nobody who reads or writes rows waits behind it
     */
    List<ScriptPart> outside(boolean patient) {
        return set("SET ", patient ? Duration.ZERO : options.timeouts().statementLock());
    }

    /** Puts back what {@link #outside} has set. */
    static List<ScriptPart> reset() {
        return List.of(
                statement("RESET search_path"), statement("RESET lock_timeout"), statement("RESET statement_timeout"));
    }

    private List<ScriptPart> set(String word, @Nullable Duration lock) {
        List<ScriptPart> parts = new ArrayList<>();
        parts.add(statement(word + "search_path = " + quoted(options.defaultSchema())));
        timeout(parts, word + "lock_timeout", lock);
        timeout(parts, word + "statement_timeout", options.timeouts().statement());
        return parts;
    }

    private static void timeout(List<ScriptPart> parts, String setting, @Nullable Duration time) {
        if (time != null) {
            parts.add(statement("%s = '%dms'".formatted(setting, time.toMillis())));
        }
    }

    static ScriptPart statement(String sql) {
        return new ScriptPart(ScriptPart.Kind.STATEMENT, sql);
    }
}
