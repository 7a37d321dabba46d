// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A model of many entities, each with twelve columns, two indexes, one or two foreign keys, a unique constraint and a
 * check; as a jar, in two versions of which the second differs in a twentieth of the entities.
 *
 * @param entities how many entities
 * @param changed whether it is the second version
 */
record EntityModel(int entities, boolean changed) {

    /** The package of the entities. */
    static final String PACKAGE = "benchmark.model";

    private static final int EVERY = 20;

    private static final int KINDS_OF_CHANGE = 4;

    private static final String ENTITY = """
            package benchmark.model;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.time.LocalDate;
            import org.hibernate.annotations.ColumnDefault;

            @Entity
            @Table(name = "entity_{n}",
                    uniqueConstraints = @UniqueConstraint(columnNames = "code"),
                    indexes = {@Index(columnList = "name"), @Index(columnList = "created_at, amount desc"){index}}{check})
            public class Entity{n} {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
                Long id;
                @Column(nullable = false, length = 40)
                String code;
                @Column(nullable = false, length = {length})
                String name;
                {state}
                @Column(nullable = false)
                int quantity;
                @Column(nullable = false, precision = 12, scale = 2)
                BigDecimal amount;
                @Column(nullable = false) @ColumnDefault("true")
                boolean active;
                @Column(name = "created_at", nullable = false) @ColumnDefault("current_timestamp")
                Instant createdAt;
                LocalDate day;
                @Column(columnDefinition = "text")
                String note;
                @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "first_id")
                Entity{first} first;
                {last}
                {more}
            }
            """;

    private static final String STATE = """
            package benchmark.model;

            public enum State { OPEN, PAID, SENT, CLOSED }
            """;

    private static final String STATE_CHANGED = STATE.replace("CLOSED", "CLOSED, RETURNED");

    /** Writes the jar, unless it is there. */
    Path jar(Path directory, List<Path> libraries) throws IOException {
        Path jar = directory.resolve("model-%d%s.jar".formatted(entities, changed ? "-changed" : ""));
        if (Files.exists(jar)) {
            return jar;
        }
        Path work = Files.createTempDirectory(directory, "model");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-g:none", "-d", work.toString(), "-cp", joined(libraries)));
        for (String name : List.of("State", "ChangedState")) {
            String text = name.equals("State") ? STATE : STATE_CHANGED.replace("enum State", "enum ChangedState");
            arguments.add(written(work, name, text));
        }
        for (int i = 0; i < entities; i++) {
            arguments.add(written(work, "Entity" + number(i), source(i)));
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("the generated entities don't compile");
        }
        pack(work, jar);
        return jar;
    }

    /** How many entities differ between the two versions. */
    int changes() {
        return entities / EVERY;
    }

    /** A list of paths as a class path. */
    static String joined(List<Path> paths) {
        return String.join(
                File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    private String source(int i) {
        boolean enumerated = i % 2 == 0;
        int change = changed && i % EVERY == EVERY / 2 ? i / EVERY % KINDS_OF_CHANGE : -1;
        String state = change == 0 ? "ChangedState" : "State";
        String check = enumerated
                ? ""
                : ", check = @CheckConstraint(constraint = \"quantity >= 0 and amount < 1" + number(i) + "\")";
        boolean second = i % 4 < 2;
        return ENTITY.replace("{n}", number(i))
                .replace("{index}", change == 1 ? ", @Index(columnList = \"day\")" : "")
                .replace("{length}", change == 2 ? "200" : "120")
                .replace("{more}", change == 3 ? "@Column(length = 20) String colour;" : "")
                .replace("{check}", check)
                .replace("{first}", number(i / 2))
                .replace(
                        "{state}",
                        enumerated
                                ? "@Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) " + state
                                        + " state;"
                                : "@Column(nullable = false, length = 20) String state;")
                .replace(
                        "{last}",
                        second
                                ? "@ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = \"second_id\") Entity"
                                        + number(i / 3) + " second;"
                                : "Double weight;");
    }

    /** The class of an entity. */
    static String className(int i) {
        return PACKAGE + ".Entity" + number(i);
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "%05d", i);
    }

    private static String written(Path work, String name, String text) throws IOException {
        Path file = work.resolve(name + ".java");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    private static void pack(Path work, Path jar) throws IOException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        try (var out = new JarOutputStream(Files.newOutputStream(part));
                Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                out.putNextEntry(new JarEntry(work.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        Files.move(part, jar);
    }
}
