// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A named enum type: {@code CREATE TYPE color AS ENUM ('GREEN', 'RED')}.
 *
 * @param name its name
 * @param labels its values, in their order; PostgreSQL sorts by it
 * @param casting whether texts become values of it, and values texts, without being told to, as Hibernate sets its types
 *     up: {@code CREATE CAST (varchar AS color) WITH INOUT AS IMPLICIT}, and back
 */
public record EnumType(QualifiedName name, List<String> labels, boolean casting) {

    public EnumType {
        requireNonNull(name, "name");
        labels.forEach(EnumType::checked);
        labels = List.copyOf(labels);
        if (new LinkedHashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("enum type %s has a value twice: %s".formatted(name, labels));
        }
    }

    /** A type of these values; the name is written as {@link QualifiedName#parse} reads it. */
    public static EnumType enumType(String name, String... labels) {
        return new EnumType(QualifiedName.parse(name), List.of(labels), false);
    }

    /** The label itself, if PostgreSQL can hold it; unlike a name it may be empty. */
    static String checked(String label) {
        return label.isEmpty() ? label : Identifier.checked(label);
    }

    /** The same type, which texts become and which becomes text without being told to. */
    public EnumType withCasts() {
        return new EnumType(name, labels, true);
    }

    /** The same type with other values. */
    public EnumType labels(List<String> others) {
        return new EnumType(name, others, casting);
    }

    /** The same type under another name. */
    public EnumType named(QualifiedName other) {
        return new EnumType(other, labels, casting);
    }
}
