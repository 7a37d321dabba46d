// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Breaks the members of an annotation into lines as palantir-java-format does: all on one line if they fit and none is
 * a list, else one to a line.
 */
final class AnnotationLayout {

    private static final String INDENT = " ".repeat(8);

    private AnnotationLayout() {}

    /** What stands between the parentheses, without the indentation that JavaPoet adds to each line. */
    static String of(int column, List<Member> members) {
        String flat = members.stream().map(Member::flat).collect(joining(", "));
        boolean plain = members.stream().allMatch(it -> it.values().size() == 1);
        if (plain && column + flat.length() + 1 <= Measure.WIDTH) {
            return flat;
        }
        return members.stream().map(AnnotationLayout::line).collect(joining(",\n", "\n", ""));
    }

    private static String line(Member member) {
        if (INDENT.length() + member.flat().length() + 1 <= Measure.WIDTH) {
            return member.flat();
        }
        if (member.values().size() == 1) {
            return member.name() + " =\n" + INDENT + member.values().get(0);
        }
        return member.values().stream().map(it -> "    " + it).collect(joining(",\n", member.name() + " = {\n", "\n}"));
    }

    /**
     * A member of an annotation.
     *
     * @param name its name
     * @param values its value as Java, or several
     */
    record Member(String name, List<String> values) {

        Member {
            values = List.copyOf(values);
        }

        String flat() {
            String list = String.join(", ", values);
            return name + " = " + (values.size() == 1 ? list : "{" + list + "}");
        }
    }
}
