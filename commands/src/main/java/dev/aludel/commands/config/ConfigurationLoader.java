// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges the configuration, weakest first: the file, the environment, {@code -D} properties, flags.
 *
 * <p>A file may point to another by {@code aludel.config}; relative paths in a file are relative to it.
 */
public final class ConfigurationLoader {

    /** The name of the file that is looked for in the current directory. */
    public static final String FILE = "aludel.properties";

    private final Path directory;

    private final Map<String, String> environment;

    private final Map<String, String> properties;

    /**
     * A loader.
     *
     * @param directory the current directory
     * @param environment the variables of the environment
     * @param properties {@code -D} properties and flags, by the names that files have
     */
    public ConfigurationLoader(Path directory, Map<String, String> environment, Map<String, String> properties) {
        this.directory = directory;
        this.environment = environment;
        this.properties = properties;
    }

    /**
     * The whole configuration.
     *
     * @param file the file to begin with, or null for the one that a property or the environment names, else for
     *     {@value #FILE} in the current directory, which may be missing
     * @throws ConfigurationException if a file can't be read, or a key or value makes no sense
     */
    public Configuration load(@Nullable Path file) {
        Map<String, String> values = new TreeMap<>();
        Path base = directory;
        Path named = file == null ? elsewhere() : file;
        Path start = directory.resolve(named == null ? Path.of(FILE) : named);
        if (named != null || Files.exists(start)) {
            Path last = follow(start, values);
            Path parent = last.toAbsolutePath().getParent();
            base = parent == null ? directory : parent;
        }
        for (Key key : Key.values()) {
            String value = environment.get(key.environmentName());
            if (value != null) {
                values.put(key.text(), value);
            }
        }
        properties.forEach((key, value) -> {
            if (!key.startsWith(Key.PREFIX)) {
                throw new ConfigurationException(
                        "-D%s is no setting of Aludel".formatted(key),
                        "All of them begin with %s; what Hibernate needs, with %s."
                                .formatted(Key.PREFIX, Key.MODEL_PROPERTIES));
            }
            values.put(checked(key, "-D" + key), value);
        });
        return new Configuration(base, directory, values);
    }

    /** The file that is to be read instead, if something stronger than files says so. */
    private @Nullable Path elsewhere() {
        String name =
                properties.getOrDefault(Key.CONFIG.text(), environment.getOrDefault(Key.CONFIG.environmentName(), ""));
        return name.isBlank() ? null : Configuration.resolved(directory, Key.CONFIG, name);
    }

    /** Reads a file and those that it points to; the last one's values are the ones that count. */
    private Path follow(Path start, Map<String, String> values) {
        Set<Path> seen = new LinkedHashSet<>();
        Path current = start;
        while (true) {
            if (!seen.add(current.toAbsolutePath().normalize())) {
                throw new ConfigurationException(
                        "%s points back to itself".formatted(shown(current)),
                        "Remove one %s.".formatted(Key.CONFIG.text()));
            }
            Map<String, String> read = read(current);
            values.putAll(read);
            String next = read.get(Key.CONFIG.text());
            if (next == null) {
                return current;
            }
            Path parent = current.toAbsolutePath().getParent();
            current = Configuration.resolved(parent == null ? directory : parent, Key.CONFIG, next);
        }
    }

    private Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw unreadable(
                    file,
                    Files.isDirectory(file) ? "it is a directory" : FileProblem.of(e),
                    "Create it by 'aludel init'");
        } catch (IllegalArgumentException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), "Write \\\\ for a backslash");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : properties.stringPropertyNames()) {
            values.put(checked(key, shown(file)), properties.getProperty(key).strip());
        }
        return values;
    }

    private ConfigurationException unreadable(Path file, String reason, String remedy) {
        return new ConfigurationException(
                "the configuration %s can't be read: %s".formatted(shown(file), reason),
                remedy + ", or name another file by --config FILE.");
    }

    private String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path here = directory.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    private static String checked(String key, String where) {
        if (key.startsWith(Key.MODEL_PROPERTIES) || Key.of(key).isPresent() || !key.startsWith(Key.PREFIX)) {
            return key;
        }
        String nearest = Arrays.stream(Key.values())
                .map(Key::text)
                .min(Comparator.comparingInt(it -> Distance.between(it, key)))
                .orElse("");
        throw new ConfigurationException(
                "%s has a key that nobody knows: %s".formatted(where, key), "Did you mean %s?".formatted(nearest));
    }
}
