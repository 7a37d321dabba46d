// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TableOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose constraints and indexes may still need names.
 *
 * @param name its name
 * @param columns its columns, in Hibernate's order
 * @param parts its constraints and indexes
 * @param comment its comment, or null
 * @param options how its rows are kept
 */
record TableDraft(
        QualifiedName name,
        List<Column> columns,
        List<Draft> parts,
        @Nullable String comment,
        TableOptions options) {}
