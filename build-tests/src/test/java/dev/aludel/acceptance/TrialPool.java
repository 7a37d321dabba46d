// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private final Queue<Workbench> free;

    private final ExecutorService workers;

    TrialPool(Collection<Workbench> benches) {
        this.free = new ConcurrentLinkedQueue<>(benches);
        this.workers = Executors.newFixedThreadPool(benches.size());
    }

    /** Tests of these names, whose trials run one after another on the first workbench that is free. */
    List<DynamicTest> tests(SortedMap<String, Consumer<Workbench>> trials) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Consumer<Workbench>> runs = new ArrayList<>();
        trials.forEach((name, trial) -> {
            var result = new CompletableFuture<@Nullable Void>();
            runs.add(bench -> run(trial, bench, result));
            tests.add(DynamicTest.dynamicTest(name, () -> await(result)));
        });
        workers.execute(() -> {
            Workbench bench = free.remove();
            runs.forEach(it -> it.accept(bench));
            free.add(bench);
        });
        return tests;
    }

    private static void run(Consumer<Workbench> trial, Workbench bench, CompletableFuture<@Nullable Void> result) {
        try {
            trial.accept(bench);
            result.complete(null);
        } catch (Throwable e) {
            result.completeExceptionally(e);
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
