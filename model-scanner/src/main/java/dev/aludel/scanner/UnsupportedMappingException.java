// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
import java.util.List;

/** Mappings that Hibernate accepts and no migration can be made of; all that were found at once. */
public final class UnsupportedMappingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UnsupportedMappingException(List<String> problems) {
        super("ALU-107", text(problems), "Change the mapping as each line says.");
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each mapping, with the attribute and what to do. */
    public List<String> problems() {
        return problems;
    }

    private static String text(List<String> problems) {
        return problems.size() == 1
                ? problems.get(0)
                : "%d mappings can't be migrated:%n  - %s"
                        .formatted(problems.size(), String.join("%n  - ".formatted(), problems));
    }
}
