// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

/** What is done if the virtual machine goes down before this is closed. */
final class ShutdownHook implements AutoCloseable {

    private final Thread thread;

    ShutdownHook(String name, Runnable work) {
        thread = new Thread(work, name);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The virtual machine is going down already, and does it.
            return;
        }
    }
}
