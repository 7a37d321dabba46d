// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.schema.InvalidIdentifierException;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person asks to drop: an object by kind and name ({@code index users.users_idx}), or the bare name of a table, a
 * sequence, an enum type or a column.
 */
final class Drops {

    private Drops() {}

    /** What the values of an option such as {@code --drop} name. */
    static Set<ObjectKey> parse(String option, Set<String> texts) {
        Set<ObjectKey> keys = new TreeSet<>();
        texts.forEach(it -> keys.addAll(keys(option, it)));
        return keys;
    }

    /**
     * Passes if the database has each of them.
     *
     * @throws InvalidRequestException if it isn't there
     */
    static void requireThere(String option, Set<String> texts, Schema live) {
        Set<ObjectKey> there = ObjectKeys.of(live);
        for (String text : texts) {
            if (keys(option, text).stream().noneMatch(there::contains)) {
                throw unknown(option, text);
            }
        }
    }

    /**
     * Passes if each of them is something that only the database has.
     *
     * @throws InvalidRequestException if it isn't there, or the model has it too
     */
    static void requireDroppable(Set<String> texts, Schema live, Schema target) {
        requireThere("--drop", texts, live);
        Set<ObjectKey> there = ObjectKeys.of(live);
        Set<ObjectKey> wanted = ObjectKeys.of(target);
        for (String text : texts) {
            List<ObjectKey> named =
                    keys("--drop", text).stream().filter(there::contains).toList();
            if (wanted.containsAll(named)) {
                throw new InvalidRequestException(
                        "--drop \"%s\" names what the entities have, or what filters leave out".formatted(text),
                        "Take it out of the entities, and it is dropped by itself; or out of aludel.exclude and --only.");
            }
        }
    }

    private static Set<ObjectKey> keys(String option, String text) {
        if (text.indexOf(' ') < 0) {
            return bare(option, text);
        }
        try {
            return Set.of(ObjectKey.parse(text).orElseThrow(() -> unknown(option, text)));
        } catch (InvalidIdentifierException e) {
            throw unknown(option, text);
        }
    }

    /** A name without a kind may be any of several; only what is there matters later. */
    private static Set<ObjectKey> bare(String option, String text) {
        Set<ObjectKey> keys = new TreeSet<>();
        try {
            ObjectKey.parse("column " + text).ifPresent(keys::add);
            QualifiedName name = QualifiedName.parse(text);
            keys.add(ObjectKey.table(name));
            keys.add(ObjectKey.sequence(name));
            keys.add(ObjectKey.enumType(name));
            keys.add(ObjectKey.view(name));
        } catch (InvalidIdentifierException e) {
            throw unknown(option, text);
        }
        return keys;
    }

    private static InvalidRequestException unknown(String option, String text) {
        return new InvalidRequestException(
                "%s \"%s\" names nothing that the database has".formatted(option, text),
                "Write users.fax, or the kind and the name: \"index users.users_idx\".");
    }
}
