// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of everything in a database that a migration may touch, read by plain catalog queries. Two catalogs are equal
 * if their {@link #lines} are; the options say what the lines show. Expressions are shown at their fixpoint: as
 * PostgreSQL prints them once feeding the print back changes nothing.
 *
 * <pre>
 * table shop.orders comment 'what was bought'
 *   column id bigint not null identity by default start 1 increment 1 min 1 max 9223372036854775807 cache 1
 *   constraint orders_pkey PRIMARY KEY (id)
 *   index orders_customer USING btree (customer_id DESC)
 * </pre>
 */
public final class Catalog {

    private static final Set<String> ALUDEL = Set.of("aludel_heads", "aludel_history", "aludel_progress");

    private final List<CatalogObject> objects;
    private final Predicate<String> hidden;
    private final boolean inColumnOrder;

    private Catalog(List<CatalogObject> objects, Predicate<String> hidden, boolean inColumnOrder) {
        this.objects = List.copyOf(objects);
        this.hidden = hidden;
        this.inColumnOrder = inColumnOrder;
    }

    /**
     * Reads the database of a connection. What it needs for the expressions it makes in temporary tables and rolls back;
     * a transaction under way stays as it was.
     */
    public static Catalog read(Connection connection) throws SQLException {
        return new Catalog(CatalogReader.read(connection), name -> false, false);
    }

    /** Columns in their order in the table; without it, by name, since PostgreSQL can't put a column back in its place. */
    public Catalog withColumnOrder() {
        return new Catalog(objects, hidden, true);
    }

    /** Columns by name, which is the default. */
    public Catalog withoutColumnOrder() {
        return new Catalog(objects, hidden, false);
    }

    /** Constraints and indexes with such names are compared by structure; a {@code *} stands for the name. */
    public Catalog hidingNames(Predicate<String> names) {
        return new Catalog(objects, hidden.or(names), inColumnOrder);
    }

    /** Hides the names that nobody gave: Hibernate's hashed ones and those that PostgreSQL makes. */
    public Catalog withGeneratedNamesHidden() {
        return hidingNames(GeneratedNames.HIBERNATE.or(GeneratedNames.POSTGRES));
    }

    /** Without {@code aludel_heads}, {@code aludel_history}, {@code aludel_progress} and what belongs to them. */
    public Catalog withoutAludelTables() {
        return only(object -> !ALUDEL.contains(object.name())
                && !(object.kind().equals("sequence") && object.name().startsWith("aludel_")));
    }

    /** Only these schemas and what is in them. */
    public Catalog inSchemas(String... names) {
        Set<String> wanted = Set.of(names);
        return only(object -> wanted.contains(object.schema()));
    }

    private Catalog only(Predicate<CatalogObject> wanted) {
        return new Catalog(objects.stream().filter(wanted).toList(), hidden, inColumnOrder);
    }

    /** The lines, sorted; what is in a table is indented under it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        groups().forEach((head, parts) -> {
            lines.add(head);
            parts.forEach(part -> lines.add("  " + part));
        });
        return lines;
    }

    /** The objects' first lines, without the schemas' own: empty for a database in which nothing was made. */
    public List<String> objects() {
        return groups().keySet().stream()
                .filter(head -> !head.startsWith("schema "))
                .toList();
    }

    /**
     * What differs, a line each: {@code -} is only here, {@code +} is only there. Empty if the catalogs are equal up to
     * what the options of each of them hide.
     */
    public List<String> differences(Catalog other) {
        Map<String, List<String>> here = groups();
        Map<String, List<String>> there = other.groups();
        Set<String> heads = new TreeSet<>(here.keySet());
        heads.addAll(there.keySet());
        List<String> differences = new ArrayList<>();
        for (String head : heads) {
            List<String> ours = here.get(head);
            List<String> theirs = there.get(head);
            if (ours == null || theirs == null) {
                wholeObject(ours == null ? "+ " : "- ", head, ours == null ? theirs : ours, differences);
            } else if (!ours.equals(theirs)) {
                parts(head, ours, theirs, differences);
            }
        }
        return differences;
    }

    private static void wholeObject(String sign, String head, @Nullable List<String> parts, List<String> differences) {
        differences.add(sign + head);
        for (String part : parts == null ? List.<String>of() : parts) {
            differences.add(sign + "  " + part);
        }
    }

    private static void parts(String head, List<String> ours, List<String> theirs, List<String> differences) {
        List<String> onlyOurs = minus(ours, theirs);
        List<String> onlyTheirs = minus(theirs, ours);
        if (onlyOurs.isEmpty() && onlyTheirs.isEmpty()) {
            onlyOurs = List.of("in the order " + ours);
            onlyTheirs = List.of("in the order " + theirs);
        }
        Stream.concat(
                        onlyOurs.stream().map(part -> "- " + part),
                        onlyTheirs.stream().map(part -> "+ " + part))
                .forEach(part -> differences.add(head + ": " + part));
    }

    private static List<String> minus(List<String> all, List<String> some) {
        List<String> left = new ArrayList<>(all);
        some.forEach(left::remove);
        return left;
    }

    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        for (CatalogObject object : objects) {
            groups.put(object.line(), partLines(object));
        }
        return groups;
    }

    private List<String> partLines(CatalogObject object) {
        List<String> lines = new ArrayList<>();
        for (CatalogPart.Kind kind : CatalogPart.Kind.values()) {
            Stream<String> ofKind =
                    object.parts().stream().filter(part -> part.kind() == kind).map(part -> part.line(hidden));
            boolean asIs = inColumnOrder && kind == CatalogPart.Kind.COLUMN;
            (asIs ? ofKind : ofKind.sorted()).forEach(lines::add);
        }
        return lines;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog catalog && lines().equals(catalog.lines());
    }

    @Override
    public int hashCode() {
        return lines().hashCode();
    }

    /** The lines, as text. */
    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
