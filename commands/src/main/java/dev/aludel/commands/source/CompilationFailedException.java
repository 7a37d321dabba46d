// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import dev.aludel.error.MigrationException;
import java.util.List;

/** Migrations that don't compile. */
public final class CompilationFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    CompilationFailedException(List<String> errors) {
        super(
                "ALU-213",
                "the migrations don't compile:%n%s".formatted(String.join("\n", errors)),
                "Correct the sources, or add what they need to aludel.migrations.classpath.");
        this.errors = List.copyOf(errors);
    }

    /** The compiler's errors, each with file, line and message. */
    public List<String> errors() {
        return errors;
    }
}
