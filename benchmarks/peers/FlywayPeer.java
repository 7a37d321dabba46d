// SPDX-License-Identifier: Apache-2.0

import org.flywaydb.core.Flyway;

/** Flyway by its API, which is what its plugins and applications call: {@code FlywayPeer info|migrate URL USER DIRECTORY}. */
public final class FlywayPeer {

    private FlywayPeer() {}

    /** Runs one command; the password is in {@code PGPASSWORD}. */
    public static void main(String[] arguments) {
        Flyway flyway = Flyway.configure()
                .dataSource(arguments[1], arguments[2], System.getenv("PGPASSWORD"))
                .schemas("bench_flyway")
                .locations("filesystem:" + arguments[3])
                .load();
        if (arguments[0].equals("migrate")) {
            System.out.println(flyway.migrate().migrationsExecuted + " applied");
        } else {
            System.out.println(flyway.info().pending().length + " pending");
        }
    }
}
