// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.StorageParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Storage parameters as {@code pg_class.reloptions} holds them, each a name and a value around the first equals sign. */
final class StorageParameters {

    private StorageParameters() {}

    /** Those of a text in which the character {@code 0x1f} stands between them, or none. */
    static List<StorageParameter> of(@Nullable String options) {
        return options == null || options.isEmpty() ? List.of() : of(options.split("\u001f", -1));
    }

    /** Those of an array. */
    static List<StorageParameter> of(@Nullable String[] options) {
        List<StorageParameter> parameters = new ArrayList<>();
        for (String option : options) {
            if (option != null) {
                int sign = option.indexOf('=');
                parameters.add(new StorageParameter(option.substring(0, sign), option.substring(sign + 1)));
            }
        }
        return parameters;
    }
}
