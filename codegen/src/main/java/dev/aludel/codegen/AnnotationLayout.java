// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.ArrayList;
import java.util.List;

/** Breaks the members of an annotation into lines: on its own line if they fit, else one to a line. */
final class AnnotationLayout {

    private static final int INDENT = 8;

    private AnnotationLayout() {}

    /** What stands between the parentheses, without the indentation that JavaPoet adds. */
    static String of(int column, List<String> members) {
        String flat = String.join(", ", members);
        if (column + flat.length() + 1 <= Measure.WIDTH) {
            return flat;
        }
        List<String> lines = new ArrayList<>();
        for (String member : members) {
            boolean fits = INDENT + member.length() + 1 <= Measure.WIDTH;
            lines.add(fits ? member : member.replaceFirst(" = ", " =\n" + " ".repeat(INDENT)));
        }
        return "\n" + String.join(",\n", lines);
    }
}
