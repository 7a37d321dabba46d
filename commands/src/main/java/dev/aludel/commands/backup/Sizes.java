// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import java.util.List;
import java.util.Locale;

/** How sizes of files are written. */
public final class Sizes {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB", "EB");

    private static final int STEP = 1024;

    private Sizes() {}

    /** A number of bytes in the largest unit of which there is at least one, as PostgreSQL writes sizes: {@code 1.4 MB}. */
    public static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        return (unit == 0 ? String.valueOf(bytes) : String.format(Locale.ROOT, "%.1f", size)) + " " + UNITS.get(unit);
    }
}
