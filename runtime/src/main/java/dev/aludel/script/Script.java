// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A migration written down.
 *
 * @param parts its pieces, in order
 * @param leftOut the steps that are missing in it, for a person to do: the revision and the step
 */
public record Script(List<ScriptPart> parts, List<String> leftOut) {

    public Script {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** All of it, as a file in UTF-8 has it. */
    public String text() {
        return parts.stream().map(ScriptPart::lines).collect(Collectors.joining());
    }

    /** What the server gets, one by one. */
    public List<String> statements() {
        return parts.stream()
                .filter(it -> it.kind() == ScriptPart.Kind.STATEMENT)
                .map(ScriptPart::text)
                .toList();
    }

    /** Whether only {@code psql} can run it. */
    public boolean needsPsql() {
        return parts.stream().anyMatch(it -> it.kind() == ScriptPart.Kind.PSQL);
    }
}
