// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint made.
 *
 * @param name its name, unique among all relations of the schema
 * @param keys its keys, in order
 * @param unique whether it forbids duplicates
 * @param method the access method, such as {@code btree} or {@code gin}
 * @param include columns that are stored but not searched
 * @param predicate the condition in SQL of a partial index, or null
 * @param options the rest, which few indexes say
 */
public record Index(
        String name,
        List<IndexKey> keys,
        boolean unique,
        String method,
        List<String> include,
        @Nullable String predicate,
        IndexOptions options)
        implements TableElement {

    /** The first server that knows {@code NULLS NOT DISTINCT}. */
    static final int NULLS_NOT_DISTINCT = 150000;

    public Index {
        Identifier.checked(name);
        keys = List.copyOf(keys);
        requireNonNull(method, "method");
        requireNonNull(options, "options");
        include = Identifier.checked(include);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("index " + name + " has no keys");
        }
    }

    /** A plain B-tree index over columns, ascending. */
    public static Index index(String name, String... columns) {
        return index(name, Arrays.stream(columns).map(IndexKey::key).toArray(IndexKey[]::new));
    }

    /** A plain B-tree index over keys. */
    public static Index index(String name, IndexKey... keys) {
        return new Index(name, List.of(keys), false, "btree", List.of(), null, IndexOptions.NONE);
    }

    /** The same index, forbidding duplicates. */
    public Index withUnique() {
        return new Index(name, keys, true, method, include, predicate, options);
    }

    /** The same index by another access method. */
    public Index using(String other) {
        return new Index(name, keys, unique, other, include, predicate, options);
    }

    /** The same index with columns that are stored but not searched. */
    public Index including(String... columns) {
        return new Index(name, keys, unique, method, List.of(columns), predicate, options);
    }

    /** The same index, with two nulls counting as duplicates. */
    public Index withNullsNotDistinct() {
        return with(new IndexOptions(true, options.parameters(), options.comment()));
    }

    /** The same index with a storage parameter. */
    public Index with(String parameter, String value) {
        return storing(StorageParameter.appended(options.parameters(), parameter, value));
    }

    /** The same index with other storage parameters. */
    public Index storing(List<StorageParameter> parameters) {
        return with(new IndexOptions(options.nullsNotDistinct(), parameters, options.comment()));
    }

    /** The same index with a comment, or without one. */
    public Index comment(@Nullable String text) {
        return with(new IndexOptions(options.nullsNotDistinct(), options.parameters(), text));
    }

    /** The same index with other options. */
    public Index with(IndexOptions others) {
        return new Index(name, keys, unique, method, include, predicate, others);
    }

    /** Whether two nulls count as duplicates. */
    public boolean nullsNotDistinct() {
        return options.nullsNotDistinct();
    }

    /** Its comment, or null. */
    public @Nullable String comment() {
        return options.comment();
    }

    /** The oldest server that has such an index, as {@code server_version_num} has it; 0 if any has. */
    public int minimumVersion() {
        return options.nullsNotDistinct() ? NULLS_NOT_DISTINCT : 0;
    }

    /** The same index over those rows only that meet a condition in SQL, or over all. */
    public Index where(@Nullable String condition) {
        return new Index(name, keys, unique, method, include, condition, options);
    }

    /** The same index under another name. */
    public Index named(String other) {
        return new Index(other, keys, unique, method, include, predicate, options);
    }

    /** The same index with other keys. */
    public Index keyed(List<IndexKey> others) {
        return new Index(name, others, unique, method, include, predicate, options);
    }

    /** The columns that its keys and {@code include} name; not those inside expressions. */
    public List<String> columns() {
        List<String> keyed = keys.stream()
                .filter(it -> !it.expression())
                .map(IndexKey::value)
                .toList();
        return Stream.concat(keyed.stream(), include.stream()).toList();
    }

    /** The same index after a column was renamed; expressions are left as they are. */
    public Index renamingColumn(String from, String to) {
        return new Index(
                name,
                keys.stream().map(it -> it.renamingColumn(from, to)).toList(),
                unique,
                method,
                Names.renamed(include, from, to),
                predicate,
                options);
    }
}
