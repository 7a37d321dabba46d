// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of how an object is stored, such as {@code fillfactor}.
 *
 * @param name its name
 * @param value its value, as PostgreSQL keeps it
 */
public record StorageParameter(String name, String value) {

    public StorageParameter {
        Identifier.checked(name);
        requireNonNull(value, "value");
    }

    /** These, by name. */
    static List<StorageParameter> sorted(List<StorageParameter> parameters) {
        return parameters.stream().sorted(comparing(StorageParameter::name)).toList();
    }

    /** These and one more. */
    static List<StorageParameter> appended(List<StorageParameter> parameters, String name, String value) {
        return Stream.concat(parameters.stream(), Stream.of(new StorageParameter(name, value)))
                .toList();
    }
}
