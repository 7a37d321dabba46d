// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.util.Locale;

/** How names are written for people, and how alike two are. */
final class Names {

    private Names() {}

    /** The name without the kind, as hints are written: {@code users.fullname}. */
    static String of(ObjectKey key) {
        String part = key.part();
        return part == null ? key.name().toString() : key.name() + "." + QualifiedName.of(part);
    }

    /** How alike two names are, from 0 to 100: their longest common subsequence, without case and signs. */
    static int likeness(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one.equals(other) ? 100 : 0;
        }
        int[] row = new int[second.length() + 1];
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= second.length(); j++) {
                int above = row[j];
                row[j] = first.charAt(i - 1) == second.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return 200 * row[second.length()] / (first.length() + second.length());
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
