// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.Project;
import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.OtherObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads, by {@code pg_dump}, the SQL of what is not modelled: views, functions, triggers, policies and so on; not partitions and
 * foreign tables, which tables would have to be made otherwise for.
 *
 * <p>Each object is taken out of an archive by its number. A dump as text can't be cut safely: the body of a function may hold
 * what looks like the beginning of the next object.
 */
public final class OtherObjectsDump {

    /** The kinds that are kept, as tables of contents call them. */
    private static final List<String> KINDS = List.of(
            "EXTENSION",
            "FUNCTION",
            "PROCEDURE",
            "AGGREGATE",
            "DOMAIN",
            "COLLATION",
            "OPERATOR CLASS",
            "OPERATOR FAMILY",
            "OPERATOR",
            "TEXT SEARCH CONFIGURATION",
            "TEXT SEARCH DICTIONARY",
            "MATERIALIZED VIEW",
            "VIEW",
            "TRIGGER",
            "POLICY",
            "ROW SECURITY",
            "RULE",
            "STATISTICS");

    /** The kinds that tables may be made of; functions only where tables need them, since they may need types of the tables. */
    private static final List<String> BEFORE = List.of("DOMAIN", "COLLATION", "TEXT SEARCH");

    private static final List<String> FUNCTIONS = List.of("FUNCTION", "PROCEDURE", "AGGREGATE");

    /** Bodies of functions may name tables that come later. */
    private static final String UNCHECKED = "SET LOCAL check_function_bodies = off";

    private static final String HEAD = "\n-- Name: ";

    private static final String HEAD_END = "\n--\n\n";

    private static final String TAIL = "\n--\n-- PostgreSQL database dump complete";

    private final Project project;

    private final PostgresTool dump;

    private final PostgresTool restore;

    /**
     * The programs for a project's database.
     *
     * @param environment the environment of this process
     * @throws ToolProblemException if they are not on the path, or older than the server
     */
    public OtherObjectsDump(Project project, Map<String, String> environment) {
        this.project = project;
        Map<String, String> variables = ConnectionVariables.of(project.configuration(), environment);
        int server = project.database().ask(JdbcDatabase::serverVersion);
        this.dump = PostgresTool.find("pg_dump", variables).requireReading(server);
        this.restore = PostgresTool.find("pg_restore", variables);
    }

    /**
     * The SQL of what stands beside an adopted schema.
     *
     * @param schemas the schemas to read
     */
    public OtherSql read(Set<String> schemas, Schema adopted) {
        try {
            Path archive = Files.createTempFile("aludel", ".dump");
            Path list = Files.createTempFile("aludel", ".list");
            try {
                List<String> arguments = new ArrayList<>(List.of(
                        "--format=custom", "--schema-only", "--no-owner", "--no-privileges", "--file=" + archive));
                // Quoted, so that nothing in a name is a pattern.
                schemas.forEach(it -> arguments.add("--schema=\"" + it.replace("\"", "\"\"") + "\""));
                dump.run(arguments, line -> {}, line -> {});
                return read(archive, list, adopted);
            } finally {
                Files.delete(archive);
                Files.delete(list);
            }
        } catch (IOException e) {
            throw FileNotUsableException.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private OtherSql read(Path archive, Path list, Schema adopted) throws IOException {
        List<String> entries = new ArrayList<>();
        restore.run(List.of("--list", archive.toString()), entries::add, line -> {});
        List<String> before = new ArrayList<>(extensions());
        List<String> after = new ArrayList<>();
        Set<String> needed = project.database().ask(OtherObjects::functionsOfTables);
        for (String entry : entries) {
            String words = new ArchiveEntry(entry).words();
            if (isKept(words, adopted)) {
                boolean first = BEFORE.stream().anyMatch(words::startsWith)
                        || (FUNCTIONS.stream().anyMatch(words::startsWith)
                                && needed.contains(new ArchiveEntry(entry).number()));
                (first ? before : after).add(statement(archive, list, entry));
            }
        }
        if (!before.isEmpty()) {
            before.add(0, UNCHECKED);
        }
        if (!after.isEmpty()) {
            after.add(0, UNCHECKED);
        }
        return new OtherSql(before, after);
    }

    /** A dump of some schemas has no extensions. */
    private List<String> extensions() {
        return project.database().ask(OtherObjects::extensions);
    }

    private boolean isKept(String words, Schema adopted) {
        if (words.startsWith("COMMENT ")) {
            return KINDS.stream()
                    .filter(it -> !it.equals("EXTENSION"))
                    .anyMatch(it -> words.matches("COMMENT \\S+ " + it + " .*"));
        }
        return KINDS.stream().anyMatch(it -> words.startsWith(it + " "))
                && !words.startsWith("EXTENSION ")
                && adopted.views().stream().noneMatch(it -> words.startsWith("VIEW " + listed(it.name()) + " "));
    }

    private String listed(QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? project.configuration().defaultSchema() : schema) + " " + name.name();
    }

    private String statement(Path archive, Path list, String entry) throws IOException {
        Files.writeString(list, entry + "\n", StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        restore.run(
                List.of("--no-owner", "--no-privileges", "--use-list=" + list, "--file=-", archive.toString()),
                lines::add,
                line -> {});
        String text = String.join("\n", lines);
        // The first head is pg_restore's own: before it stand only settings.
        int start = text.indexOf(HEAD_END, text.indexOf(HEAD)) + HEAD_END.length();
        return text.substring(start, text.lastIndexOf(TAIL)).strip();
    }
}
