// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.NamingHelper;

/**
 * The names of foreign keys and indexes that Hibernate made up by hashing.
 *
 * <p>It listens to the user's own naming strategy: a name counts as made up if the mapping gave none and the strategy
 * answered with Hibernate's hash. A strategy that builds names of its own speaks for the user.
 */
final class GeneratedNames {

    private final Set<String> hashed = new HashSet<>();

    /** The strategy itself, listened to; a proxy, since the interface grows from one version to the next. */
    ImplicitNamingStrategy listeningTo(ImplicitNamingStrategy strategy) {
        return (ImplicitNamingStrategy) Proxy.newProxyInstance(
                ImplicitNamingStrategy.class.getClassLoader(),
                new Class<?>[] {ImplicitNamingStrategy.class},
                (proxy, method, arguments) -> answer(strategy, method, arguments));
    }

    boolean contains(String name) {
        return hashed.contains(name);
    }

    private Object answer(ImplicitNamingStrategy strategy, Method method, Object[] arguments) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(strategy, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
        if (answer instanceof Identifier name
                && arguments.length == 1
                && arguments[0] instanceof ImplicitConstraintNameSource source
                && source.getUserProvidedIdentifier() == null
                && name.getText().equals(hash(source))) {
            hashed.add(name.getText());
        }
        return answer;
    }

    private static String hash(ImplicitConstraintNameSource source) {
        NamingHelper helper = NamingHelper.withCharset(
                source.getBuildingContext().getBuildingOptions().getSchemaCharset());
        List<Identifier> columns = source.getColumnNames();
        if (source instanceof ImplicitForeignKeyNameSource key) {
            return helper.generateHashedFkName("FK", key.getTableName(), key.getReferencedTableName(), columns);
        }
        String prefix = source instanceof ImplicitIndexNameSource ? "IDX" : "UK";
        return helper.generateHashedConstraintName(prefix, source.getTableName(), columns);
    }
}
