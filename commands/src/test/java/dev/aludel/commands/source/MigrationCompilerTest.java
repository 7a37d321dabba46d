// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private MigrationCompiler compiler() {
        return new MigrationCompiler(directory, List.of(), new ClassCache(cache(), "test"));
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private int kept() throws IOException {
        try (var files = Files.list(cache())) {
            return (int) files.count();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".java"), "package a; " + text);
    }
}
