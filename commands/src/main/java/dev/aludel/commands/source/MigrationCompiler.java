// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import static java.util.stream.Collectors.joining;

import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of migrations in memory; sources that haven't changed are not compiled again.
 *
 * <p>Annotation processors are never run, and nothing is written beside the sources.
 */
public final class MigrationCompiler {

    private static final String RELEASE = "17";

    private final Path sources;

    private final List<Path> classPath;

    private final ClassCache cache;

    /**
     * A compiler of one package of migrations.
     *
     * @param sources the directory of that package
     * @param classPath what the sources need besides the runtime
     * @param cache where compiled classes are kept
     */
    public MigrationCompiler(Path sources, List<Path> classPath, ClassCache cache) {
        this.sources = sources;
        this.classPath = List.copyOf(classPath);
        this.cache = cache;
    }

    /**
     * The classes by name.
     *
     * @throws CompilationFailedException if they don't compile
     */
    public Map<String, byte[]> compile() {
        List<Source> files = sources();
        if (files.isEmpty()) {
            return Map.of();
        }
        String key = cache.key(files, wholeClassPath());
        return cache.find(key).orElseGet(() -> {
            Map<String, byte[]> classes = compile(files, Map.of());
            cache.put(key, classes);
            return classes;
        });
    }

    /**
     * Makes sure that a source which is about to be written compiles along with those that are there. Only the new one is
     * compiled: those that are there don't know it.
     *
     * @return the classes of all of them
     * @throws CompilationFailedException if it doesn't
     */
    public Map<String, byte[]> check(Path file, String text) {
        Map<String, byte[]> classes = new TreeMap<>(compile());
        var added = new Source(file, text);
        classes.putAll(compile(List.of(added), classes));
        List<Source> files = new ArrayList<>(sources());
        files.add(added);
        files.sort(Comparator.comparing(Source::getName));
        cache.put(cache.key(files, wholeClassPath()), classes);
        return classes;
    }

    /**
     * Makes sure that the sources still compile when some of them are gone.
     *
     * @throws CompilationFailedException if they don't
     */
    public Map<String, byte[]> compileWithout(Set<Path> gone) {
        List<Source> files = sources(gone);
        return files.isEmpty() ? Map.of() : compile(files, Map.of());
    }

    /**
     * The classes of a source that stands by itself and is not kept.
     *
     * @throws CompilationFailedException if it doesn't compile
     */
    public Map<String, byte[]> compiled(Path file, String text) {
        return compile(List.of(new Source(file, text)), Map.of());
    }

    /** A loader of what the sources need besides the runtime; it stays open as long as a migration may load a class. */
    public ClassLoader loader(ClassLoader parent) {
        if (classPath.isEmpty()) {
            return parent;
        }
        URL[] urls = classPath.stream().map(MigrationCompiler::url).toArray(URL[]::new);
        return new URLClassLoader("aludel-migrations", urls, parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Source> sources() {
        return sources(Set.of());
    }

    private List<Source> sources(Set<Path> without) {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        List<Source> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(sources)) {
            for (Path path : paths.filter(it -> it.toString().endsWith(".java") && !without.contains(it))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                files.add(source(path));
            }
        } catch (IOException e) {
            throw FileNotUsableException.reading(sources, e);
        }
        return files;
    }

    private static Source source(Path path) {
        try {
            return new Source(path, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileNotUsableException.reading(path, e);
        }
    }

    private Map<String, byte[]> compile(List<Source> files, Map<String, byte[]> given) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CompilerMissingException();
        }
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        try (var memory = new MemoryFiles(standard, given)) {
            List<String> options =
                    List.of("-proc:none", "--release", RELEASE, "-Xlint:none", "-g", "-classpath", classPathText());
            boolean compiled = compiler.getTask(null, memory, diagnostics, options, null, files)
                    .call();
            if (!compiled) {
                throw new CompilationFailedException(errors(diagnostics));
            }
            return new TreeMap<>(memory.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> {
                    JavaFileObject source = it.getSource();
                    String place = source == null ? "" : source.getName() + ":" + it.getLineNumber() + ": ";
                    return ("  " + place + it.getMessage(Locale.ROOT).strip()).replaceAll("\\R *", "\n      ");
                })
                .toList();
    }

    private String classPathText() {
        return wholeClassPath().stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    /** The runtime, then what the project names. */
    private List<Path> wholeClassPath() {
        List<Path> entries = new ArrayList<>();
        entries.add(runtime());
        entries.addAll(classPath);
        return entries;
    }

    private static Path runtime() {
        try {
            return Path.of(Migration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the runtime's own place has no path", e);
        }
    }
}
