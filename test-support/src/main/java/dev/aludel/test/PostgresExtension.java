// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their databases; the store closes, and so drops, each with the context that asked for it. */
final class PostgresExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?>[] types = parameter.getDeclaringExecutable().getParameterTypes();
        long number = Arrays.stream(types, 0, parameter.getIndex())
                .filter(type -> type == TestDatabase.class)
                .count();
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(number, key -> TestServer.shared().newDatabase(), TestDatabase.class);
    }
}
