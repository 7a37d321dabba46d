// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.migration.Migration;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory, with every warning an error, and makes instances of what they define. */
final class Compilation {

    private Compilation() {}

    /** The migrations of these sources, by the names that are their keys. */
    static Map<String, Migration> of(Map<String, String> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var classes = new Classes(javac.getStandardFileManager(diagnostics, null, null));
        List<String> options =
                List.of("-proc:none", "-Xlint:all,-classfile", "-Werror", "--release", "17", "-classpath", classPath());
        List<Source> units = sources.entrySet().stream()
                .map(it -> new Source(it.getKey(), it.getValue()))
                .toList();
        boolean compiled =
                javac.getTask(null, classes, diagnostics, options, null, units).call();
        if (!compiled) {
            throw new IllegalStateException(errors(diagnostics, sources));
        }
        Map<String, Migration> migrations = new LinkedHashMap<>();
        var loader = new Loader(classes.bytes);
        sources.keySet().forEach(it -> migrations.put(it, loader.instance(it)));
        return migrations;
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics, Map<String, String> sources) {
        String messages = diagnostics.getDiagnostics().stream()
                .limit(10)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        return messages + "\n\n" + sources.values().iterator().next();
    }

    private static String classPath() {
        return Stream.of(Migration.class, Nullable.class)
                .map(it -> it.getProtectionDomain().getCodeSource().getLocation())
                .map(it -> Path.of(URI.create(it.toString())).toString())
                .collect(Collectors.joining(System.getProperty("path.separator", ":")));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

        Classes(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes.computeIfAbsent(name, it -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> bytes;

        Loader(Map<String, ByteArrayOutputStream> bytes) {
            super(Migration.class.getClassLoader());
            this.bytes = bytes;
        }

        Migration instance(String name) {
            try {
                return (Migration) loadClass(name).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(name, e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code.toByteArray(), 0, code.size());
        }
    }
}
