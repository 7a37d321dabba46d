// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Compiled migrations, kept by what they were compiled from: the sources, the class path, the tool and the Java.
 *
 * <p>A cache that can't be read or written is no error: the sources are compiled then.
 */
public final class ClassCache {

    private static final String ENCODING = "1";

    /** How long classes are kept: sources that haven't changed for longer are compiled once more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path directory;

    private final String tool;

    /**
     * A cache.
     *
     * @param directory where it stands, made when needed
     * @param tool the version of the tool
     */
    public ClassCache(Path directory, String tool) {
        this.directory = directory;
        this.tool = tool;
    }

    /** The cache in the user's own place for such things. */
    public static ClassCache ofUser(Map<String, String> environment, String tool) {
        String given = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = given.isBlank() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(given);
        return new ClassCache(caches.resolve("aludel").resolve("migrations"), tool);
    }

    /** The key of what is compiled from sources. */
    String key(List<Source> sources, List<Path> classPath) {
        List<String> parts = new ArrayList<>();
        parts.add(Runtime.version().toString());
        for (Path entry : classPath) {
            parts.add(entry.toString());
            parts.add(stamp(entry));
        }
        for (Source source : sources) {
            parts.add(source.getName());
            parts.add(source.text());
        }
        return key(parts);
    }

    /** The key of what is made of these texts and this tool alone. */
    public String key(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            put(digest, ENCODING);
            put(digest, tool);
            parts.forEach(it -> put(digest, it));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is another where the classes of an entry are: of a directory that of each class, since it doesn't tell itself. */
    private static String stamp(Path entry) {
        if (!Files.isDirectory(entry)) {
            return stampOfFile(entry);
        }
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(it -> it.toString().endsWith(".class"))
                    .sorted()
                    .map(it -> entry.relativize(it) + " " + stampOfFile(it))
                    .collect(joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static String stampOfFile(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void put(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The classes of a key, if they are kept. */
    public Optional<Map<String, byte[]>> find(String key) {
        Path file = directory.resolve(key + ".zip");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(entry.getName(), zip.readAllBytes());
            }
            return classes.isEmpty() ? Optional.empty() : Optional.of(classes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps classes. */
    public void put(String key, Map<String, byte[]> classes) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, key, ".part");
            sweep(Files.getLastModifiedTime(file).toInstant().minus(KEPT));
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                // It is read far more often than it is written, and class files are small.
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            Files.move(file, directory.resolve(key + ".zip"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next run compiles again; nothing is lost but time.
            return;
        }
    }

    /** Deletes what was kept before a time, also what an interrupted run has left half. */
    private void sweep(Instant time) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
