// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.schema.InvalidIdentifierException;
import dev.aludel.schema.QualifiedName;
import java.util.Set;
import java.util.TreeSet;

/** The tables and sequences that a person asks to generate alone. */
final class Only {

    private Only() {}

    static Set<QualifiedName> parse(Set<String> texts) {
        Set<QualifiedName> names = new TreeSet<>();
        for (String text : texts) {
            try {
                names.add(QualifiedName.parse(text.strip()));
            } catch (InvalidIdentifierException e) {
                throw new InvalidRequestException(
                        "--only \"%s\" is no name of a table".formatted(text),
                        "Write users,orders or audit.entries; a name with capitals in quotes: \"Users\".");
            }
        }
        return names;
    }
}
