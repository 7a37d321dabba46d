// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

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
}
