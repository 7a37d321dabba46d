// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import dev.aludel.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entities that were changed and not compiled yet: what is compared is what their classes say. Looked for where Maven and
 * Gradle put them; a class path of jars has no sources to compare with.
 */
public final class StaleClasses {

    private static final List<Path> OUTPUTS = List.of(Path.of("target/classes"), Path.of("build/classes/java/main"));

    private static final String SOURCES = "src/main/java";

    private final Path migrations;

    /** A look at everything but the migrations, which nobody compiles into the model. */
    public StaleClasses(Path migrations) {
        this.migrations = migrations.toAbsolutePath().normalize();
    }

    /** A note for each directory of a class path that has classes older than their sources. */
    public List<Finding> in(List<Path> classPath) {
        List<Finding> findings = new ArrayList<>();
        for (Path entry : classPath) {
            Path classes = entry.toAbsolutePath().normalize();
            OUTPUTS.stream()
                    .filter(classes::endsWith)
                    .flatMap(it -> sources(classes, it).stream())
                    .filter(it -> isNewer(newest(it, ".java"), newest(classes, ".class")))
                    .map(it -> new Finding(
                            Finding.Kind.NOTE,
                            entry.toString(),
                            "is older than " + SOURCES + ": compile first, or a change goes unseen"))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Optional<Path> sources(Path classes, Path output) {
        Path project = classes;
        for (int i = 0; i < output.getNameCount() && project != null; i++) {
            project = project.getParent();
        }
        return Optional.ofNullable(project).map(it -> it.resolve(SOURCES)).filter(Files::isDirectory);
    }

    private static boolean isNewer(Optional<FileTime> source, Optional<FileTime> compiled) {
        return source.isPresent() && compiled.isPresent() && source.get().compareTo(compiled.get()) > 0;
    }

    private Optional<FileTime> newest(Path directory, String suffix) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(it -> it.toString().endsWith(suffix) && !it.startsWith(migrations))
                    .map(StaleClasses::modified)
                    .max(Comparator.naturalOrder());
        } catch (IOException | UncheckedIOException e) {
            // What can't be looked at is no reason to stop: this is only a note.
            return Optional.empty();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
