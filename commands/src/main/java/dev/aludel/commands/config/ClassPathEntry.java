// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An entry of a class path as it is written, and the files that it stands for. */
final class ClassPathEntry {

    private ClassPathEntry() {}

    /** The jar or directory; every jar of a directory where the entry ends with a star. */
    static List<Path> paths(Path base, String entry, Key key) {
        if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith("\\*")) {
            String directory = entry.length() == 1 ? "." : entry.substring(0, entry.length() - 2);
            return jars(Configuration.resolved(base, key, directory), entry, key);
        }
        Path path = Configuration.resolved(base, key, entry).normalize();
        if (!Files.exists(path)) {
            throw ConfigurationException.invalid(
                    key, entry, "jars and directories that exist; there is no %s".formatted(path));
        }
        return List.of(path);
    }

    private static List<Path> jars(Path directory, String entry, Key key) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.jar")) {
            stream.forEach(jars::add);
        } catch (IOException e) {
            throw ConfigurationException.invalid(
                    key, entry, "directories that exist; %s can't be listed".formatted(directory));
        }
        return jars.stream().sorted().toList();
    }
}
