// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new source is compiled beside the classes of those that are there. */
class MigrationCompilerTest {

    @TempDir
    private Path directory;

    @Test
    void newSourceUsesThoseThatAreThere() throws IOException {
        write("Shared", "class Shared { static class Inner {} }");
        MigrationCompiler compiler = compiler();

        compiler.check(directory.resolve("Added.java"), "package a; class Added extends Shared.Inner {}");

        assertThat(compiler.compile()).containsOnlyKeys("a.Shared", "a.Shared$Inner");
        write("Added", "class Added extends Shared.Inner {}");
        assertThat(compiler.compile()).containsOnlyKeys("a.Added", "a.Shared", "a.Shared$Inner");
    }

    @Test
    void whatWasCheckedIsNotCompiledAgain() throws IOException {
        write("Shared", "class Shared {}");
        compiler().check(directory.resolve("Added.java"), "package a; class Added extends Shared {}");
        write("Added", "class Added extends Shared {}");
        int kept = kept();

        compiler().compile();

        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void newSourceThatDoesNotCompile() throws IOException {
        write("Shared", "class Shared {}");
        MigrationCompiler compiler = compiler();

        assertThatThrownBy(() ->
                        compiler.check(directory.resolve("Added.java"), "package a; class Added extends Missing {}"))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("Added.java:1: cannot find symbol");
    }

    /** The compiler has written the constant of the other class into the migration's. */
    @Test
    void aClassThatChangesInADirectoryOfTheClassPathCounts() throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        write(
                "Uses",
                "public class Uses implements java.util.function.Supplier<String> {"
                        + " public String get() { return names.Names.TABLE; } }");

        assertThat(said(classes, "one")).isEqualTo("one");
        assertThat(said(classes, "another")).isEqualTo("another");
    }

    private String said(Path classes, String table) throws Exception {
        Path file = directory.resolve("names").resolve("Names.java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "package names; public class Names { public static final String TABLE = \"" + table + "\"; }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString());
        var compiler = new MigrationCompiler(directory, List.of(classes), new ClassCache(cache(), "test"));
        Map<String, byte[]> compiled = compiler.compile();
        byte[] bytes = requireNonNull(compiled.get("a.Uses"));
        var loader = new ClassLoader() {
            Class<?> define() {
                return defineClass("a.Uses", bytes, 0, bytes.length);
            }
        };
        return String.valueOf(((Supplier<?>) loader.define().getConstructor().newInstance()).get());
    }

    @Test
    void whatNobodyHasCompiledForAMonthIsNotKeptForEver() throws IOException {
        write("Old", "class Old {}");
        compiler().compile();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        Set<Path> old = files();

        write("Old", "class Old { int changed; }");
        compiler().compile();

        assertThat(files()).hasSize(1).doesNotContainAnyElementsOf(old);
    }

    private MigrationCompiler compiler() {
        return new MigrationCompiler(directory, List.of(), new ClassCache(cache(), "test"));
    }

    private Set<Path> files() throws IOException {
        try (var files = Files.list(cache())) {
            return files.collect(Collectors.toSet());
        }
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private int kept() throws IOException {
        return files().size();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".java"), "package a; " + text);
    }
}
