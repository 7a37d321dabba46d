// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Deferrability;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.UniqueKey;
import java.util.List;

/** Reads {@code @UniqueConstraint(options = …)}: what Hibernate's own export writes behind the columns. */
final class UniqueOptions {

    private final ScanContext context;

    UniqueOptions(ScanContext context) {
        this.context = context;
    }

    UniqueKey read(UniqueKey key, String options, String subject) {
        SqlTokens words = SqlTokens.of(options);
        UniqueKey result = key;
        int at = 0;
        if (words.at(at, "include") && words.size() > 1 && words.get(1).isGroup()) {
            result = result.including(SqlTokens.of(words.get(1).inner()).byComma().stream()
                    .map(it -> context.names().sql(it.text(0, it.size())))
                    .toArray(String[]::new));
            at = 2;
        }
        if (words.at(at, "with") && at + 1 < words.size()) {
            List<StorageParameter> parameters = StorageOptions.of(words.get(at + 1));
            if (parameters == null) {
                context.report()
                        .problem("%s has options that PostgreSQL would not understand: %s. %s"
                                .formatted(subject, options, "Write with (name = value, …)."));
                return key;
            }
            result = result.storing(parameters);
            at += 2;
        }
        SqlTokens rest = SqlTokens.of(words.text(at, words.size()));
        Deferrability when = ForeignKeyDefinition.deferrability(rest);
        if (when == null) {
            context.report().warn(subject, "a part of its options is left out: " + words.text(at, words.size()));
            return result;
        }
        return result.deferred(when);
    }
}
