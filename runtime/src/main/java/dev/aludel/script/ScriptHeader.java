// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.execution.Direction;
import dev.aludel.execution.MigratorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands at the top of a script for the person who is to run it. */
record ScriptHeader(MigratorOptions options, ScriptStyle style) {

    List<ScriptPart> of(ScriptRange range, List<ScriptStep> steps, List<String> leftOut, boolean outside) {
        List<ScriptPart> parts = new ArrayList<>();
        ScriptStep last = steps.get(steps.size() - 1);
        Set<String> to = last.change().applyTo(last.heads());
        parts.add(Comments.of("%s from %s to %s, written by %s"
                .formatted(
                        range.direction() == Direction.UPGRADE ? "Upgrade" : "Downgrade",
                        words(range.from()),
                        words(to),
                        options.origin().tool())));
        if (outside) {
            parts.add(Comments.of(
                    "It needs psql: some of it runs outside of transactions, and must not where the rest fails."));
        }
        parts.add(Comments.of("Run all of it: psql -X -v ON_ERROR_STOP=1 -f FILE"));
        parts.add(Comments.of(
                style.idempotent()
                        ? "It can be run from any revision on this way, and again: what is done already is passed over."
                        : "It stops before it changes anything where the database is not at %s."
                                .formatted(words(range.from()))));
        leftOut.forEach(it -> parts.add(Comments.of("!!! LEFT OUT, to be done by hand: " + it)));
        parts.add(Comments.of(""));
        if (outside) {
            parts.add(new ScriptPart(ScriptPart.Kind.PSQL, "\\set ON_ERROR_STOP on"));
        }
        return parts;
    }

    private static String words(Set<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
