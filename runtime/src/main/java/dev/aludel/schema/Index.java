// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint made.
 *
 * @param name its name, unique among all relations of the schema
 * @param keys its keys, in order
 * @param unique whether it forbids duplicates
 * @param method the access method, such as {@code btree} or {@code gin}
 * @param include columns that are stored but not searched
 * @param nullsNotDistinct whether two nulls count as duplicates (PostgreSQL 15 and later)
 * @param predicate the condition in SQL of a partial index, or null
 */
public record Index(
        String name,
        List<IndexKey> keys,
        boolean unique,
        String method,
        List<String> include,
        boolean nullsNotDistinct,
        @Nullable String predicate)
        implements TableElement {

    public Index {
        Identifier.checked(name);
        keys = List.copyOf(keys);
        requireNonNull(method, "method");
        include = Identifier.checked(include);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("index " + name + " has no keys");
        }
    }

    /** A plain B-tree index over columns, ascending. */
    public static Index index(String name, String... columns) {
        return new Index(
                name, Arrays.stream(columns).map(IndexKey::key).toList(), false, "btree", List.of(), false, null);
    }

    /** A plain B-tree index over keys. */
    public static Index index(String name, IndexKey... keys) {
        return new Index(name, List.of(keys), false, "btree", List.of(), false, null);
    }

    /** The same index, forbidding duplicates. */
    public Index withUnique() {
        return new Index(name, keys, true, method, include, nullsNotDistinct, predicate);
    }

    /** The same index by another access method. */
    public Index using(String other) {
        return new Index(name, keys, unique, other, include, nullsNotDistinct, predicate);
    }

    /** The same index with columns that are stored but not searched. */
    public Index including(String... columns) {
        return new Index(name, keys, unique, method, List.of(columns), nullsNotDistinct, predicate);
    }

    /** The same index, with two nulls counting as duplicates. */
    public Index withNullsNotDistinct() {
        return new Index(name, keys, unique, method, include, true, predicate);
    }

    /** The same index over those rows only that meet a condition in SQL, or over all. */
    public Index where(@Nullable String condition) {
        return new Index(name, keys, unique, method, include, nullsNotDistinct, condition);
    }

    /** The same index under another name. */
    public Index named(String other) {
        return new Index(other, keys, unique, method, include, nullsNotDistinct, predicate);
    }

    /** The same index with other keys. */
    public Index keyed(List<IndexKey> others) {
        return new Index(name, others, unique, method, include, nullsNotDistinct, predicate);
    }

    /** The columns that its keys and {@code include} name; not those inside expressions. */
    public List<String> columns() {
        List<String> keyed = keys.stream()
                .filter(it -> !it.expression())
                .map(IndexKey::value)
                .toList();
        return java.util.stream.Stream.concat(keyed.stream(), include.stream()).toList();
    }

    /** The same index after a column was renamed; expressions are left as they are. */
    public Index renamingColumn(String from, String to) {
        return new Index(
                name,
                keys.stream().map(it -> it.renamingColumn(from, to)).toList(),
                unique,
                method,
                Names.renamed(include, from, to),
                nullsNotDistinct,
                predicate);
    }
}
