// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
import java.util.List;

/** Classes that the configuration lists and the model's class path doesn't hold. */
public final class EntityClassNotFoundException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> classes;

    EntityClassNotFoundException(List<String> classes) {
        super(
                "ALU-101",
                "not on the model's class path: %s".formatted(String.join(", ", classes)),
                "Check the names, and add the directory or jar that holds them to aludel.model.classpath.");
        this.classes = List.copyOf(classes);
    }

    /** The classes that were looked for. */
    public List<String> classes() {
        return classes;
    }
}
