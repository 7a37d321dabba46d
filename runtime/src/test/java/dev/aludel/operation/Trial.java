// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;

/** An operation on trial: the laws hold, whatever else a test says. */
final class Trial {

    private Trial() {}

    /** The operation's SQL, a statement per semicolon; asserts that it can be undone exactly. */
    static String sql(Schema before, Operation operation) {
        Operation inverse = operation.inverse();
        assertThat(inverse.inverse()).isEqualTo(operation);
        Schema after = operation.applyTo(before);
        assertThat(inverse.applyTo(after)).isEqualTo(before);
        assertThat(operation.resolvedAgainst(before)).isEqualTo(operation);
        assertThat(operation.describe()).isEqualTo(operation.describe().strip()).isNotEmpty();
        return sql(operation);
    }

    /** The operation's SQL, a statement per semicolon. */
    static String sql(Operation operation) {
        return operation.statements().stream().map(Statement::sql).collect(joining(";\n"));
    }
}
