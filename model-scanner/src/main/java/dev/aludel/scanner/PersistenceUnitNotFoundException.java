// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A persistence unit that no {@code META-INF/persistence.xml} on the model's class path has. */
public final class PersistenceUnitNotFoundException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String unit;

    PersistenceUnitNotFoundException(String unit, List<String> present) {
        super(
                "ALU-106",
                "no persistence unit \"%s\" on the model's class path; %s"
                        .formatted(unit, present.isEmpty() ? "no persistence.xml there" : "there are: " + present),
                "Check aludel.model.persistence-unit and aludel.model.classpath.");
        this.unit = unit;
    }

    /** The unit that was looked for. */
    public String unit() {
        return unit;
    }
}
