// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection for a data step: everything but ending the transaction.
 *
 * @param connection the migration's connection
 */
record GuardedConnection(Connection connection) implements InvocationHandler {

    private static final Set<String> FORBIDDEN = Set.of("close", "commit", "abort", "setAutoCommit");

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        // Back to a savepoint is allowed; back to the start is not.
        boolean whole = method.getName().equals("rollback") && method.getParameterCount() == 0;
        if (whole || FORBIDDEN.contains(method.getName())) {
            throw new BrokenTransactionException(method.getName() + "()");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
