// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

/** Texts between dollar signs: as they are, whatever is in them. */
public final class DollarQuoting {

    private DollarQuoting() {}

    /**
     * A text between dollar signs.
     *
     * @param text the text, in which nothing is changed
     * @param tag what stands between the signs; a number is added where the text would end too early
     */
    public static String quoted(String text, String tag) {
        String delimiter = "$" + tag + "$";
        // Not just "does it hold the tag": a text that ends with its beginning would end at its own dollar sign.
        for (int number = 1; (text + delimiter).indexOf(delimiter) < text.length(); number++) {
            delimiter = "$" + tag + number + "$";
        }
        return delimiter + text + delimiter;
    }
}
