// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.source.ClassCache;
import dev.aludel.scratch.ScratchServer;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What commands take from the program that they run in.
 *
 * @param version the tool's name and version
 * @param clock what time it is
 * @param ids new revision ids
 * @param cache compiled migrations
 * @param scratch where databases to try things on are made, before the database's own server is asked
 */
public record Tool(String version, Clock clock, Supplier<String> ids, ClassCache cache, ScratchServer scratch) {

    public Tool {
        requireNonNull(version, "version");
        requireNonNull(clock, "clock");
        requireNonNull(ids, "ids");
        requireNonNull(cache, "cache");
        requireNonNull(scratch, "scratch");
    }
}
