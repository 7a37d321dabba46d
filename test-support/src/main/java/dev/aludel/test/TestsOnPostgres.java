// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which tests and containers of this JVM have asked for a database. */
final class TestsOnPostgres {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();
    private static final Set<String> USERS = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable TestServer used;

    private TestsOnPostgres() {}

    static void entered(String uniqueId) {
        CURRENT.set(uniqueId);
    }

    static void noteUse(TestServer server) {
        used = server;
        String current = CURRENT.get();
        if (current != null) {
            noteUse(current);
        }
    }

    static void noteUse(String uniqueId) {
        USERS.add(uniqueId);
    }

    /** A test is on PostgreSQL if it, or a container around it, asked for a database. */
    static boolean used(String uniqueId) {
        return USERS.stream().anyMatch(user -> uniqueId.equals(user) || uniqueId.startsWith(user + "/"));
    }

    static @Nullable TestServer server() {
        return used;
    }
}
