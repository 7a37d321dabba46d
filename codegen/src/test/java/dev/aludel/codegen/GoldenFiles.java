// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The golden classes on disk.
 *
 * @param directory where they stand
 * @param rewrite whether what is written now replaces what stands there
 * @param environment the variables of the process; continuous integration sets {@code CI} and may not rewrite
 */
record GoldenFiles(Path directory, boolean rewrite, Map<String, String> environment) {

    /** What stands on disk, after it was replaced if somebody asked for that. */
    String expected(String className, String written) throws IOException {
        Path file = directory.resolve(className + ".java");
        if (rewrite) {
            if (environment.getOrDefault("CI", "false").equals("true")) {
                throw new IllegalStateException("golden.rewrite is refused where CI=true");
            }
            Files.writeString(file, written);
        }
        return Files.readString(file);
    }
}
