// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A class that can't serve as a migration. */
public final class UnusableMigrationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnusableMigrationException(String problem, String remedy, @Nullable Throwable cause) {
        super("ALU-210", problem, remedy, cause);
    }

    static UnusableMigrationException unreadable(String where, String reason, @Nullable Throwable cause) {
        return new UnusableMigrationException(
                "%s can't be read: %s".formatted(where, reason), "Compile the migrations again.", cause);
    }

    static UnusableMigrationException notAnnotated(String className) {
        return new UnusableMigrationException(
                "%s is a Migration without @Revision".formatted(className),
                "Annotate it with @Revision(id = …, parents = …, message = …).",
                null);
    }

    static UnusableMigrationException noMigration(String className) {
        return new UnusableMigrationException(
                "%s has @Revision, but is no dev.aludel.migration.Migration".formatted(className),
                "Let it implement Migration, or take the annotation away.",
                null);
    }

    static UnusableMigrationException noConstructor(String className, @Nullable Throwable cause) {
        return new UnusableMigrationException(
                "%s can't be made by 'new': it needs a public class and a public constructor without parameters"
                        .formatted(className),
                "Make it a public class, not abstract, without constructors or with a public one.",
                cause);
    }

    static UnusableMigrationException notLoaded(String className, Throwable cause) {
        return new UnusableMigrationException(
                "%s doesn't load: %s".formatted(className, cause),
                "Put the classes that it uses beside it, compiled for this Java or an older one.",
                cause);
    }
}
