// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.InvalidIdentifierException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a project, merged; each accessor checks what it gives.
 *
 * @param base the directory that relative paths of the file are relative to
 * @param directory the current directory
 * @param values the values by key
 */
public record Configuration(Path base, Path directory, Map<String, String> values) {

    private static final int VERSION_FACTOR = 10_000;

    private static final String DEFAULT_SCHEMA = "hibernate.default_schema";

    public Configuration {
        requireNonNull(base, "base");
        requireNonNull(directory, "directory");
        values = new TreeMap<>(values);
    }

    /** Only which keys are set: a value may be a password, or hold one. */
    @Override
    public String toString() {
        return "Configuration" + values.keySet();
    }

    /** The value of a key, if it is set and not empty. */
    public Optional<String> find(Key key) {
        return Optional.ofNullable(values.get(key.text())).filter(it -> !it.isBlank());
    }

    /**
     * The value of a key.
     *
     * @throws ConfigurationException if it is not set
     */
    public String get(Key key) {
        return find(key)
                .orElseThrow(() -> values.isEmpty()
                        ? ConfigurationException.nothing(key, directory)
                        : ConfigurationException.missing(key));
    }

    /** The values of a key that are separated by commas. */
    public List<String> list(Key key) {
        return find(key).stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** A path, relative to the file that the configuration stands in. */
    public Path path(Key key, String otherwise) {
        return resolved(base, key, find(key).orElse(otherwise));
    }

    /**
     * A path that is written in a configuration.
     *
     * @throws ConfigurationException if it can't be one here, as one that the locale has no characters for
     */
    public static Path resolved(Path base, Key key, String text) {
        try {
            return base.resolve(text);
        } catch (InvalidPathException e) {
            throw ConfigurationException.invalid(key, text, "a path: " + e.getReason());
        }
    }

    /** The entries of a class path, separated as the platform does; {@code lib/*} is every jar of a directory. */
    public List<Path> classPath(Key key) {
        return find(key).stream()
                .flatMap(it -> Arrays.stream(it.split(File.pathSeparator, -1)))
                .filter(it -> !it.isBlank())
                .flatMap(it -> ClassPathEntry.paths(base, it.strip(), key).stream())
                .toList();
    }

    /** What is handed to Hibernate. */
    public Map<String, String> modelProperties() {
        Map<String, String> properties = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(Key.MODEL_PROPERTIES)) {
                properties.put(key.substring(Key.MODEL_PROPERTIES.length()), value);
            }
        });
        return properties;
    }

    /** The schema that names without one mean. */
    public String defaultSchema() {
        String ofModel = modelProperties().get(DEFAULT_SCHEMA);
        if (ofModel != null && !ofModel.isBlank()) {
            return ofModel;
        }
        return schemas().stream().findFirst().orElse("public");
    }

    /** The schemas to look at besides the default one. */
    public List<String> otherSchemas() {
        String defaultSchema = defaultSchema();
        return schemas().stream()
                .filter(it -> !it.equals(defaultSchema))
                .distinct()
                .toList();
    }

    /** The schema of the history's tables, if it is not the default one. */
    public @Nullable String historySchema() {
        return find(Key.HISTORY_SCHEMA)
                .map(it -> schemaName(Key.HISTORY_SCHEMA, it))
                .orElse(null);
    }

    private List<String> schemas() {
        return list(Key.SCHEMAS).stream().map(it -> schemaName(Key.SCHEMAS, it)).toList();
    }

    private static String schemaName(Key key, String name) {
        try {
            return Identifier.checked(name);
        } catch (InvalidIdentifierException e) {
            throw ConfigurationException.invalid(key, name, "names of 1 to 63 bytes in UTF-8");
        }
    }

    /** The oldest server to support, as {@code server_version_num} has it, if somebody said. */
    public Optional<Integer> serverVersion() {
        return find(Key.POSTGRESQL_VERSION).map(it -> {
            String major = it.split("\\.", -1)[0];
            boolean number =
                    !major.isEmpty() && major.length() <= 3 && major.chars().allMatch(Character::isDigit);
            if (!number) {
                throw ConfigurationException.invalid(Key.POSTGRESQL_VERSION, it, "a major version, such as 15");
            }
            return Integer.parseInt(major) * VERSION_FACTOR;
        });
    }

    /** A length of time. */
    public Optional<Duration> duration(Key key) {
        return find(key).map(it -> Durations.parse(key, it));
    }
}
