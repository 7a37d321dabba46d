// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who runs a migration, as the history keeps it.
 *
 * @param user who
 * @param host on which machine
 * @param tool by which version of what
 */
public record Origin(String user, String host, String tool) {

    public Origin {
        requireNonNull(user, "user");
        requireNonNull(host, "host");
        requireNonNull(tool, "tool");
    }

    /** The user and the machine of this process. */
    public static Origin here(String tool) {
        return new Origin(System.getProperty("user.name", "unknown"), hostName(), tool);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
