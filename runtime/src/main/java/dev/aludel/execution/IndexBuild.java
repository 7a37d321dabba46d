// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.operation.Action;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.IndexShape;
import dev.aludel.sql.Statement;
import java.sql.SQLException;
import java.util.List;

/** What an interrupted run may have left of an index that is built while rows are written. */
final class IndexBuild {

    private static final QualifiedName LIKE = new QualifiedName("pg_temp", "aludel_like");

    private static final String VALID = """
            SELECT i.indisvalid::text FROM pg_catalog.pg_index i
            WHERE i.indexrelid = to_regclass(?) AND i.indrelid = to_regclass(?)""";

    private final Session session;

    private final Action.Concurrent action;

    IndexBuild(Session session, Action.Concurrent action) {
        this.session = session;
        this.action = action;
    }

    /** Whether the very index that is to be built is there and valid. */
    boolean isDone() throws SQLException {
        Index index = action.index();
        if (index == null || !valid(index).equals(List.of("true"))) {
            return false;
        }
        return definition(name(index)).equals(definitionOfOwn(index));
    }

    /** Drops what an interrupted build has left. */
    void dropInvalid() throws SQLException {
        Index index = action.index();
        if (index != null && valid(index).equals(List.of("false"))) {
            session.execute(Statement.of("DROP INDEX CONCURRENTLY " + name(index)));
        }
    }

    private List<String> valid(Index index) throws SQLException {
        return session.query(VALID, it -> it.getString(1), name(index), quoted(action.table()));
    }

    private String name(Index index) {
        return quoted(action.table().sibling(index.name()));
    }

    private String definition(String name) throws SQLException {
        return session.text(IndexShape.query("to_regclass(?)"), name);
    }

    /** PostgreSQL itself spells what the index would be, on an empty copy of the table. */
    private String definitionOfOwn(Index index) throws SQLException {
        session.begin();
        try {
            session.execute(Statement.of(
                    "CREATE TEMPORARY TABLE " + quoted(LIKE.name()) + " (LIKE " + quoted(action.table()) + ")"));
            session.execute(Statement.of(Definitions.createIndex(LIKE, index)));
            return definition(quoted(LIKE.sibling(index.name())));
        } finally {
            session.rollback();
        }
    }
}
