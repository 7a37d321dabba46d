// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.operation.Action;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.IndexShape;

/**
 * What a script that was killed may have left of an index that is built while rows are written: the index, built and not
 * noted; or an invalid one of its name. Settings of the session hold which, for {@code psql} to read.
 */
final class LeftBehind {

    /** The setting that says whether an invalid index is there. */
    static final String INVALID = "aludel.left";

    /** The setting that says whether the very index that is to be built is there and valid. */
    static final String BUILT = "aludel.built";

    private static final QualifiedName LIKE = new QualifiedName("pg_temp", "aludel_like");

    private final String searchPath;

    LeftBehind(String defaultSchema) {
        this.searchPath = literal(quoted(defaultSchema));
    }

    /** Nothing is there. */
    void ofNothing(Block block) {
        block.code("PERFORM set_config('%s', 'false', false);", INVALID);
        block.code("PERFORM set_config('%s', 'false', false);", BUILT);
    }

    /**
     * Looks for it.
     *
     * @param wanted a condition: whether the build is still to be run
     */
    void of(Block block, Action.Concurrent action, Index index, String wanted) {
        ofNothing(block);
        String name = literal(quoted(action.table().sibling(index.name())));
        String table = literal(quoted(action.table()));
        block.declare("valid boolean;").code("""
                        PERFORM set_config('search_path', %s, true);
                        SELECT indisvalid INTO valid FROM pg_catalog.pg_index
                            WHERE indexrelid = to_regclass(%s) AND indrelid = to_regclass(%s);
                        PERFORM set_config('%s', coalesce(NOT valid, false)::text, false);""", searchPath, name, table, INVALID);
        compare(block, action, index, wanted);
    }

    /** PostgreSQL itself spells what the index would be, on an empty copy of the table; it takes the right to make one. */
    private static void compare(Block block, Action.Concurrent action, Index index, String wanted) {
        String name = literal(quoted(action.table().sibling(index.name())));
        // Before the copy is there: temporary tables and their indexes are found first by their bare names.
        block.declare("shape text;").code("""
                IF valid AND %s THEN
                    shape := (
                    %s
                    );
                    BEGIN""", wanted, IndexShape.query("to_regclass(%s)".formatted(name)));
        block.execute("CREATE TEMPORARY TABLE %s (LIKE %s)".formatted(quoted(LIKE.name()), quoted(action.table())));
        block.execute(Definitions.createIndex(LIKE, index));
        block.code(
                """
                    PERFORM set_config('%s', (shape IS NOT DISTINCT FROM (
                    %s
                    ))::text, false);
                    DROP TABLE %s;
                    EXCEPTION WHEN insufficient_privilege THEN
                        -- Not known, so that the build says what is there.
                    END;
                END IF;""",
                BUILT,
                IndexShape.query("to_regclass(%s)".formatted(literal(quoted(LIKE.sibling(index.name()))))),
                quoted(LIKE));
    }
}
