// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that tells of all that is sent: the text, or {@code ?} for what takes parameters. */
final class WatchedConnection {

    private final Consumer<String> watcher;

    private WatchedConnection(Consumer<String> watcher) {
        this.watcher = watcher;
    }

    static Connection of(Connection connection, Consumer<String> watcher) {
        return new WatchedConnection(watcher).watched(Connection.class, connection);
    }

    private <T> T watched(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean executes = target instanceof Statement && method.getName().startsWith("execute");
        if (executes || (target instanceof DatabaseMetaData && method.getReturnType() == ResultSet.class)) {
            watcher.accept(arguments == null ? "?" : String.valueOf(arguments[0]));
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result != null && method.getReturnType() == Statement.class) {
                return watched(Statement.class, (Statement) result);
            }
            if (result != null && method.getReturnType() == PreparedStatement.class) {
                return watched(PreparedStatement.class, (PreparedStatement) result);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
