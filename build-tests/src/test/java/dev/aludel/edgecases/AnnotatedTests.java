// SPDX-License-Identifier: Apache-2.0
package dev.aludel.edgecases;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What carries an edge case's number in the sources of tests, by number: {@code ChecksTest.beanValidation}. */
record AnnotatedTests(NavigableMap<Integer, NavigableSet<String>> byNumber) {

    /** Those of all modules below a directory. The compiler reads the sources, so that a comment is no annotation. */
    static AnnotatedTests below(Path root) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> it.toString().replace('\\', '/').contains("/src/test/java/"))
                    .filter(AnnotatedTests::mentionsACase)
                    .sorted()
                    .toList();
        }
        return of(sources);
    }

    static AnnotatedTests of(List<Path> sources) throws IOException {
        NavigableMap<Integer, NavigableSet<String>> found = new TreeMap<>();
        if (sources.isEmpty()) {
            return new AnnotatedTests(found);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(found).scan(unit, null);
            }
        }
        return new AnnotatedTests(found);
    }

    private static boolean mentionsACase(Path source) {
        try {
            return Files.readString(source).contains("@EdgeCase");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks through a source file and notes what is annotated. */
    private static final class Finder extends TreeScanner<Void, Void> {

        private final Map<Integer, NavigableSet<String>> found;

        private final Deque<String> enclosing = new ArrayDeque<>();

        Finder(Map<Integer, NavigableSet<String>> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            enclosing.addLast(type.getSimpleName().toString());
            note(type.getModifiers());
            super.visitClass(type, null);
            enclosing.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            enclosing.addLast(method.getName().toString());
            note(method.getModifiers());
            super.visitMethod(method, null);
            enclosing.removeLast();
            return null;
        }

        private void note(ModifiersTree modifiers) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                if (annotation.getAnnotationType().toString().equals("EdgeCase")) {
                    annotation.getArguments().forEach(this::note);
                }
            }
        }

        private void note(ExpressionTree value) {
            if (value instanceof AssignmentTree assignment) {
                note(assignment.getExpression());
            } else if (value instanceof NewArrayTree array) {
                array.getInitializers().forEach(this::note);
            } else if (value instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
                found.computeIfAbsent(number, it -> new TreeSet<>()).add(String.join(".", enclosing));
            } else {
                throw new IllegalStateException(
                        "@EdgeCase at %s takes numbers only, not %s".formatted(String.join(".", enclosing), value));
            }
        }
    }
}
