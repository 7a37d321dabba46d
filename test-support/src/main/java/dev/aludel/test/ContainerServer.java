// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container of the Docker engine that Testcontainers finds. */
final class ContainerServer {

    private ContainerServer() {}

    @SuppressWarnings("resource") // lives until the JVM ends: RunningServer.stop closes it
    static RunningServer start(String image) {
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.withCommand(
                "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
        container.start();
        JdbcAddress address = JdbcAddress.parse(container.getJdbcUrl());
        return new RunningServer(
                "testcontainers", address.as(container.getUsername(), container.getPassword()), container::stop);
    }
}
