// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.Relation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file that {@code pg_dump} wrote, by its table of contents as {@code pg_restore --list} prints it.
 *
 * @param database the database that it was taken of
 * @param created when
 * @param heads the heads that it holds; null if it doesn't hold their table
 * @param entries its contents, a line each as {@code --use-list} takes it
 */
record Archive(String database, String created, @Nullable Set<String> heads, List<String> entries) {

    private static final String DATABASE = "dbname: ";

    private static final String CREATED = "Archive created at ";

    private static final List<String> RELATIONS =
            List.of("TABLE", "SEQUENCE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE");

    private static final List<String> LARGE_OBJECTS =
            List.of("BLOB ", "BLOBS ", "BLOB METADATA ", "COMMENT - LARGE OBJECT", "ACL - LARGE OBJECT");

    Archive {
        entries = List.copyOf(entries);
    }

    /** Reads a file. */
    static Archive read(PostgresTool restore, Path file, Relation headsTable) {
        List<String> lines = new ArrayList<>();
        restore.run(List.of("--list", file.toString()), lines::add, line -> {});
        List<String> entries = lines.stream()
                .filter(it -> !it.startsWith(";") && !it.isBlank())
                .toList();
        Archive archive = new Archive(first(lines, DATABASE), first(lines, CREATED), null, entries);
        return archive.holds(headsTable)
                ? new Archive(archive.database, archive.created, heads(restore, file, headsTable), entries)
                : archive;
    }

    /** The rows of the heads' table, which stand between a COPY and a line of its own. */
    private static Set<String> heads(PostgresTool restore, Path file, Relation table) {
        List<String> lines = new ArrayList<>();
        restore.run(
                List.of(
                        "--data-only",
                        "--schema=" + table.schema(),
                        "--table=" + table.name(),
                        "--file=-",
                        file.toString()),
                lines::add,
                line -> {});
        Set<String> heads = new TreeSet<>();
        boolean inside = false;
        for (String line : lines) {
            if (inside && !line.equals("\\.")) {
                heads.add(line);
            }
            inside = line.startsWith("COPY ") || (inside && !line.equals("\\."));
        }
        return heads;
    }

    private static String first(List<String> lines, String label) {
        return lines.stream()
                .filter(it -> it.startsWith(";") && it.contains(label))
                .map(it -> it.substring(it.indexOf(label) + label.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** Whether it holds whole schemas. */
    boolean isWhole() {
        return entries.stream().anyMatch(it -> words(it).startsWith("SCHEMA - "));
    }

    /** Whether it holds a table, sequence or view of that name. */
    boolean holds(Relation relation) {
        String name = " " + relation.schema() + " " + relation.name() + " ";
        return entries.stream()
                .anyMatch(it -> RELATIONS.stream().anyMatch(kind -> words(it).startsWith(kind + name)));
    }

    /** The schemas that it holds whole and that are none of these, as the entries call them. */
    List<String> schemasBesides(Collection<String> schemas) {
        return entries.stream()
                .map(Archive::words)
                .filter(it -> it.startsWith("SCHEMA - "))
                .filter(it -> schemas.stream().noneMatch(known -> it.startsWith("SCHEMA - " + known + " ")))
                .map(it -> it.substring("SCHEMA - ".length()))
                .toList();
    }

    /** The entries without those that make schemas that are there, and without large objects if they are there. */
    List<String> entriesBesides(Collection<String> schemas, boolean largeObjects) {
        return entries.stream()
                .filter(it -> schemas.stream()
                        .noneMatch(schema -> words(it).startsWith("SCHEMA - " + schema + " ")
                                || words(it).contains(" - SCHEMA " + schema + " ")))
                .filter(it -> !largeObjects || LARGE_OBJECTS.stream().noneMatch(words(it)::startsWith))
                .toList();
    }

    private static String words(String entry) {
        return new ArchiveEntry(entry).words();
    }
}
