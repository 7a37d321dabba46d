// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.time.Instant;

/** What one run of a module's tests says about itself. */
record PostgresTestsLine(
        Instant at, int tests, int onPostgres, String version, String kind, boolean psql, boolean pgDump) {

    static final String FILE = "postgres-tests.txt";

    String text() {
        return String.join(
                "\t",
                at.toString(),
                Integer.toString(tests),
                Integer.toString(onPostgres),
                version,
                kind,
                Boolean.toString(psql),
                Boolean.toString(pgDump));
    }

    static PostgresTestsLine parse(String text) {
        String[] parts = text.split("\t");
        return new PostgresTestsLine(
                Instant.parse(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                parts[3],
                parts[4],
                Boolean.parseBoolean(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }

    /** {@code PostgreSQL 17.11 (embedded)}. */
    String server() {
        return "PostgreSQL " + version + " (" + kind + ")";
    }
}
