// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Appends a line to the module's {@code target/postgres-tests.txt}: how many tests ran, and on which PostgreSQL. */
public final class PostgresTestListener implements TestExecutionListener {

    private final Set<String> tests = ConcurrentHashMap.newKeySet();

    @Override
    public void executionStarted(TestIdentifier test) {
        TestsOnPostgres.entered(test.getUniqueId());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() != TestExecutionResult.Status.ABORTED) {
            tests.add(test.getUniqueId());
        }
        // What runs next on this thread without being announced belongs to the container.
        TestsOnPostgres.entered(test.getParentId().orElse(""));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Path target = Path.of(System.getProperty("basedir", "."), "target");
        if (!tests.isEmpty() && Files.isDirectory(target)) {
            int onPostgres =
                    Math.toIntExact(tests.stream().filter(TestsOnPostgres::used).count());
            write(target.resolve(PostgresTestsLine.FILE), onPostgres);
        }
        tests.clear();
    }

    private void write(Path file, int onPostgres) {
        TestServer server = TestsOnPostgres.server();
        String version = server == null ? "none" : server.versionText();
        String kind = server == null ? "none" : server.kind();
        boolean psql = server != null && server.psql().isPresent();
        boolean pgDump = server != null && server.pgDump().isPresent();
        var line = new PostgresTestsLine(Instant.now(), tests.size(), onPostgres, version, kind, psql, pgDump);
        try {
            Files.writeString(file, line.text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
