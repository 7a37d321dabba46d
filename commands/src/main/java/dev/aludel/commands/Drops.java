// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.schema.InvalidIdentifierException;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person asks to drop: an object by kind and name ({@code index users.users_idx}), or the bare name of a table, a
 * sequence or a column.
 */
final class Drops {

    private Drops() {}

    static Set<ObjectKey> parse(Set<String> texts) {
        Set<ObjectKey> keys = new TreeSet<>();
        for (String text : texts) {
            if (text.indexOf(' ') >= 0) {
                keys.add(ObjectKey.parse(text).orElseThrow(() -> unknown(text)));
            } else {
                keys.addAll(bare(text));
            }
        }
        return keys;
    }

    /** A name without a kind may be any of several; only what is there matters later. */
    private static Set<ObjectKey> bare(String text) {
        Set<ObjectKey> keys = new TreeSet<>();
        ObjectKey.parse("column " + text).ifPresent(keys::add);
        try {
            QualifiedName name = QualifiedName.parse(text);
            keys.add(ObjectKey.table(name));
            keys.add(ObjectKey.sequence(name));
        } catch (InvalidIdentifierException e) {
            if (keys.isEmpty()) {
                throw unknown(text);
            }
        }
        return keys;
    }

    private static InvalidRequestException unknown(String text) {
        return new InvalidRequestException(
                "--drop \"%s\" names no object".formatted(text),
                "Write users.fax, or the kind and the name: \"index users.users_idx\".");
    }
}
