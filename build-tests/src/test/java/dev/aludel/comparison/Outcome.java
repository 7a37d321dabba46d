// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a change in the hands of a tool. */
final class Outcome {

    private static final Pattern TABLE_COMMENT = Pattern.compile("^(table \\S+) comment '(?:[^']|'')*'(?=:)");

    private final Tool.Attempt attempt;
    private final int falseDifferences;
    private final long nanoseconds;
    private List<String> wanted = List.of();
    private List<String> done = List.of();
    private List<String> left = List.of();
    private final List<String> harm = new ArrayList<>();
    private Tool.Attempt again;

    Outcome(Tool.Attempt attempt, int falseDifferences, long nanoseconds) {
        this.attempt = attempt;
        this.again = attempt;
        this.falseDifferences = falseDifferences;
        this.nanoseconds = nanoseconds;
    }

    /** How it is called in the table. */
    enum Verdict {
        /** The catalog is that of the new model, the rows are there, a second run finds no more than it finds anyway. */
        RIGHT("right"),
        /** The same, once a person has answered what it asked. */
        ASKS("asks, then right"),
        /** It gave up, with an error. */
        FAILED("failed"),
        /** Nothing of the change was made. */
        MISSED("missed"),
        /** Something was made, but not this. */
        WRONG("wrong"),
        /** The catalog is right, and values are gone that the new model has a place for. */
        LOSES("loses values"),
        /** It is right, and the tool doesn't see that. */
        RESTLESS("right, not seen so");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What the catalogs say.
     *
     * @param toDo from the start to the new model
     * @param made from the start to the end
     * @param missing from the end to the new model
     * @param noise what the tool leaves behind where nothing changed
     */
    void differences(List<String> toDo, List<String> made, List<String> missing, List<String> noise) {
        wanted = toDo;
        done = made;
        List<String> unexplained =
                new ArrayList<>(noise.stream().map(Outcome::withoutTableComment).toList());
        left = missing.stream()
                .filter(it -> !unexplained.remove(withoutTableComment(it)))
                .toList();
    }

    /** A table's own line says its comment, which may be what changes. */
    private static String withoutTableComment(String line) {
        return TABLE_COMMENT.matcher(line).replaceFirst("$1");
    }

    void harm(List<String> lines) {
        harm.addAll(lines);
    }

    /** What a second run did. */
    void again(Tool.Attempt second) {
        again = second;
    }

    Verdict verdict() {
        if (left.isEmpty()) {
            return whereRight();
        }
        if (attempt.failed()) {
            return Verdict.FAILED;
        }
        return left.containsAll(wanted) ? Verdict.MISSED : Verdict.WRONG;
    }

    private Verdict whereRight() {
        if (!harm.isEmpty()) {
            return Verdict.LOSES;
        }
        if (again.failed() || again.proposed() > falseDifferences) {
            return Verdict.RESTLESS;
        }
        return attempt.asked() ? Verdict.ASKS : Verdict.RIGHT;
    }

    /** How many changes the tool proposes for the model before, of which nothing differs. */
    int falseDifferences() {
        return falseDifferences;
    }

    long nanoseconds() {
        return nanoseconds;
    }

    /** A cell of the table. */
    String cell() {
        return falseDifferences == 0 ? verdict().toString() : verdict() + " +" + falseDifferences;
    }

    /** All that there is to say. */
    String details() {
        var text = new StringBuilder();
        part(text, "wanted", wanted);
        part(text, "done", done);
        part(text, "left", left);
        part(text, "harm", harm);
        part(text, "said", attempt.words().lines().toList());
        part(text, "again: " + again.proposed(), again.words().lines().toList());
        return text.toString();
    }

    private static void part(StringBuilder text, String head, List<String> lines) {
        text.append("  ").append(head).append('\n');
        lines.forEach(it -> text.append("    ").append(it).append('\n'));
    }
}
