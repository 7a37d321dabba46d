// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How migrations are run.
 *
 * @param defaultSchema the schema that names without a schema mean; it must exist
 * @param historySchema the schema of {@code aludel_heads} and {@code aludel_history}, made if it is missing; null is the
 *     default schema
 * @param transaction what commits as one
 * @param timeouts how long to wait
 * @param origin who runs them
 */
public record MigratorOptions(
        String defaultSchema,
        @Nullable String historySchema,
        TransactionMode transaction,
        Timeouts timeouts,
        Origin origin) {

    public MigratorOptions {
        requireNonNull(defaultSchema, "defaultSchema");
        requireNonNull(transaction, "transaction");
        requireNonNull(timeouts, "timeouts");
        requireNonNull(origin, "origin");
    }

    /** Schema {@code public}, a transaction for each migration, the default timeouts. */
    public static MigratorOptions defaults() {
        return new MigratorOptions(
                "public", null, TransactionMode.MIGRATION, Timeouts.defaults(), Origin.here("aludel"));
    }

    /** The same with another default schema. */
    public MigratorOptions defaultSchema(String name) {
        return new MigratorOptions(name, historySchema, transaction, timeouts, origin);
    }

    /** The same with another schema for the history; null is the default schema. */
    public MigratorOptions historySchema(@Nullable String name) {
        return new MigratorOptions(defaultSchema, name, transaction, timeouts, origin);
    }

    /** The same with something else committing as one. */
    public MigratorOptions transaction(TransactionMode mode) {
        return new MigratorOptions(defaultSchema, historySchema, mode, timeouts, origin);
    }

    /** The same with other timeouts. */
    public MigratorOptions timeouts(Timeouts others) {
        return new MigratorOptions(defaultSchema, historySchema, transaction, others, origin);
    }

    /** The same run by somebody else. */
    public MigratorOptions origin(Origin other) {
        return new MigratorOptions(defaultSchema, historySchema, transaction, timeouts, other);
    }
}
