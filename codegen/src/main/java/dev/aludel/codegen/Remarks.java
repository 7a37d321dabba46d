// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.ArrayList;
import java.util.List;

/** Comment lines. Whatever their text holds, it stays inside them. */
final class Remarks {

    private Remarks() {}

    /** Each remark as one or more lines that are at most so wide, where its words allow it. */
    static List<String> lines(List<String> remarks, int width) {
        List<String> lines = new ArrayList<>();
        for (String remark : remarks) {
            wrapped(harmless(remark), width - "// ".length()).forEach(it -> lines.add("// " + it));
        }
        return lines;
    }

    /** The words of a text on lines that are at most so wide; a longer word has a line of its own. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** One line whose backslashes can't begin a Unicode escape: the compiler reads those in comments too. */
    static String harmless(String text) {
        return Characters.visible(text).replace("\\", "\\\\");
    }
}
