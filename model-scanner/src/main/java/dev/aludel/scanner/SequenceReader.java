// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.util.Set;

/** Sequences, each read from the statement that Hibernate would make it with. */
final class SequenceReader {

    private static final Set<String> BEGINNINGS =
            Set.of("as", "start", "increment", "minvalue", "maxvalue", "cache", "cycle", "no", "owned");

    private final ScanContext context;

    SequenceReader(ScanContext context) {
        this.context = context;
    }

    Sequence read(org.hibernate.boot.model.relational.Sequence mapped) {
        QualifiedName name = context.names().qualified(mapped.getName());
        String[] statements = context.dialect()
                .getSequenceExporter()
                .getSqlCreateStrings(mapped, context.metadata(), context.sqlContext());
        SqlTokens words = SqlTokens.of(statements[0]);
        int at = 3;
        while (at < words.size() && !BEGINNINGS.contains(words.get(at).lower())) {
            at++;
        }
        SequenceOptions options = NumberOptions.parse(BasicType.BIGINT, words, at);
        if (options == null) {
            context.report().warn("sequence " + name, "its options are left out: " + words.text(at, words.size()));
            options = SequenceOptions.defaults(BasicType.BIGINT, mapped.getIncrementSize())
                    .startingWith(mapped.getInitialValue());
        }
        return new Sequence(name, options, null);
    }
}
