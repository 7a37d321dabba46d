// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What SchemaCrawler logs: each of its steps at a level that everybody's console shows, and each error before it throws it.
 */
final class CrawlerLogs {

    /** Held here, or the garbage collector would take the loggers and their levels with them. */
    private static final List<Logger> LOGGERS =
            Stream.of("schemacrawler", "us.fatehi").map(Logger::getLogger).toList();

    private CrawlerLogs() {}

    /** Turns off what nobody has given a level of its own. */
    static void turnOff() {
        LOGGERS.stream().filter(it -> it.getLevel() == null).forEach(it -> it.setLevel(Level.OFF));
    }
}
