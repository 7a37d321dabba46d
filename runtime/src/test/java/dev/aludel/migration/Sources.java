// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of a test, compiled as they would be by a build. */
final class Sources {

    private final Map<String, String> sources = new TreeMap<>();

    /** Adds a class of package {@code shop}: what stands before its name, its name, and what follows it. */
    Sources with(String before, String name, String after) {
        return with("shop", before, name, after);
    }

    Sources with(String packageName, String before, String name, String after) {
        String imports = """
                import dev.aludel.migration.*;
                import static dev.aludel.schema.Column.column;
                import static dev.aludel.schema.DataType.*;
                """;
        sources.put(
                packageName + "." + name,
                "package " + packageName + ";\n" + imports + before + " class " + name + " " + after);
        return this;
    }

    /** A migration that makes an empty table of its own name. */
    Sources migration(String name, String annotation) {
        return with("@Revision(" + annotation + ") public", name, """
                implements Migration {
                    public void upgrade(Operations op) { op.createTable("%1$s", column("id", bigint())); }
                    public void downgrade(Operations op) { op.dropTable("%1$s"); }
                }""".formatted(name));
    }

    /** The bytes of each class, by binary name. */
    Map<String, byte[]> compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            var memory = new Memory(standard);
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            boolean compiled =
                    compiler.getTask(output, memory, null, options, null, units).call();
            assertThat(compiled).as(output.toString()).isTrue();
            Map<String, byte[]> classes = new TreeMap<>();
            memory.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the classes below a directory. */
    void compileTo(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : compile().entrySet()) {
            Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    /** Writes the classes into a jar, below a folder of it ({@code ""} or one that ends in a slash). */
    void compileToJar(Path jar, String folder, boolean withDirectories) throws IOException {
        Map<String, byte[]> classes = compile();
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            var directories = new TreeSet<String>();
            for (String name : classes.keySet()) {
                String path = folder + name.replace('.', '/');
                for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                    directories.add(path.substring(0, slash + 1));
                }
            }
            for (String directory : withDirectories ? directories : List.<String>of()) {
                zip.putNextEntry(new ZipEntry(directory));
            }
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey().replace('.', '/') + ".class"));
                zip.write(file.getValue());
            }
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Where the compiler puts classes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        Memory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            var bytes = new ByteArrayOutputStream();
            classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
