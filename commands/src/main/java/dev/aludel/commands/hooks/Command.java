// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.hooks;

import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.config.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command and its arguments, as they are handed to the system: no shell reads them.
 *
 * @param words the program and its arguments
 */
record Command(List<String> words) {

    private static final String FILE = "{file}";

    Command {
        words = List.copyOf(words);
    }

    /**
     * The command of a line: words between blanks, those with blanks in single or double quotes.
     *
     * @throws ConfigurationException if a quote has no end
     */
    static Command parse(String line) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                started = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                started = true;
            } else if (started) {
                words.add(word.toString());
                word.setLength(0);
                started = false;
            }
        }
        if (quote != 0) {
            throw ConfigurationException.invalid(
                    Key.HOOKS_AFTER_GENERATE, line, "commands whose quotes have an end, one a line");
        }
        if (started) {
            words.add(word.toString());
        }
        return new Command(words);
    }

    /** The words with the file in its place. */
    List<String> on(Path file) {
        return words.stream().map(it -> it.replace(FILE, file.toString())).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
