// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that the virtual machine waits for when it goes down: who is interrupted half-way gets the time to tidy up. */
final class Unfinished implements AutoCloseable {

    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);

    private final ShutdownHook hook;

    Unfinished(String name) {
        hook = new ShutdownHook(name, this::await);
    }

    private void await() {
        try {
            if (!finished.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                // Whoever wants it to end kills it soon anyway.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        hook.close();
    }
}
