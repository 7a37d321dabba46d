// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs trials on several workbenches at once, each on one of them. JUnit runs the tests of a factory one after another;
 * these wait for trials that have started before.
 */
final class TrialPool implements AutoCloseable {

    private final BlockingQueue<Workbench> free;

    private final ExecutorService workers;

    TrialPool(Collection<Workbench> benches) {
        this.free = new ArrayBlockingQueue<>(benches.size(), false, benches);
        this.workers = Executors.newFixedThreadPool(benches.size());
    }

    /** A test of that name, whose trial runs as soon as a workbench is free. */
    DynamicTest test(String name, Consumer<Workbench> trial) {
        Future<?> running = workers.submit(() -> run(trial));
        return DynamicTest.dynamicTest(name, () -> await(running));
    }

    private @Nullable Void run(Consumer<Workbench> trial) throws InterruptedException {
        Workbench bench = free.take();
        try {
            trial.accept(bench);
            return null;
        } finally {
            free.add(bench);
        }
    }

    private static void await(Future<?> running) throws Throwable {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        free.forEach(Workbench::close);
    }
}
