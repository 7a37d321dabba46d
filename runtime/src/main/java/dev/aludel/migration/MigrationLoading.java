// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import java.lang.reflect.InvocationTargetException;

/** How a class becomes a migration. */
final class MigrationLoading {

    private MigrationLoading() {}

    static Migration load(ClassLoader loader, String className) {
        try {
            Class<?> type = Class.forName(className, true, loader);
            if (!Migration.class.isAssignableFrom(type)) {
                throw UnusableMigrationException.noMigration(className);
            }
            return (Migration) type.getConstructor().newInstance();
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            Throwable cause = e.getCause();
            throw new MigrationThrewException(className, "the constructor", cause == null ? e : cause);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw UnusableMigrationException.noConstructor(className, e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw UnusableMigrationException.notLoaded(className, e);
        }
    }
}
