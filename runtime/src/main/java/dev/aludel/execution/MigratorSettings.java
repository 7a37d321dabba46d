// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.time.Clock;

/**
 * What a call needs besides a connection and the migrations.
 *
 * @param options how migrations are run
 * @param listener who is told
 * @param clock the time
 */
record MigratorSettings(MigratorOptions options, MigrationListener listener, Clock clock) {}
