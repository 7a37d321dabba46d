// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection that tells of all that is sent: statements, and questions of metadata, which may be statements too. */
final class WatchedConnection {

    private final Connection connection;

    private final Watcher watcher;

    WatchedConnection(Connection connection, Watcher watcher) {
        this.watcher = watcher;
        this.connection = watched(Connection.class, connection);
    }

    Connection connection() {
        return connection;
    }

    private <T> T watched(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean sent = (target instanceof Statement && method.getName().startsWith("execute"))
                || (target instanceof DatabaseMetaData && method.getReturnType() == ResultSet.class);
        if (sent) {
            watcher.sending(arguments == null ? "" : String.valueOf(arguments[0]));
        }
        try {
            return wrapped(method.getReturnType(), method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Class<?> type, Object result) {
        if (type == Statement.class) {
            return watched(Statement.class, (Statement) result);
        }
        if (type == PreparedStatement.class) {
            return watched(PreparedStatement.class, (PreparedStatement) result);
        }
        if (type == DatabaseMetaData.class) {
            return watched(DatabaseMetaData.class, (DatabaseMetaData) result);
        }
        return result;
    }

    /** Who is told. */
    interface Watcher {
        /** Called before something is sent; the text is empty for prepared statements. */
        void sending(String sql) throws SQLException;
    }
}
