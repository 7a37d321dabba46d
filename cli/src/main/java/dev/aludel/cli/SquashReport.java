// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.squash.SquashResult;
import dev.aludel.revision.RevisionNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How {@code squash} says what it did. */
final class SquashReport {

    private final Program program;

    SquashReport(Program program) {
        this.program = program;
    }

    /** What it did, before it is said where that stands. */
    void print(SquashResult result) {
        Console console = program.console();
        result.replaced().forEach(it -> console.line("  " + it.id() + "  " + OneLine.of(it.message())));
        console.line("%s in place of %s, %s in place of %s"
                .formatted(
                        Count.of(1, "migration"),
                        result.replaced().size(),
                        Count.of(result.after(), "operation"),
                        result.before()));
        result.notes().forEach(it -> console.warning("note     " + OneLine.of(it)));
        if (result.isProven()) {
            console.line(result.proof());
        } else {
            console.warning(result.proof());
        }
    }

    /** What to do next. */
    void next(SquashResult result) {
        Console console = program.console();
        console.line();
        console.line("A database at %s counts as being at %s; one in between runs the old migrations, so keep them"
                .formatted(result.replaced().get(result.replaced().size() - 1).id(), result.revisionId()));
        console.line("until every database is past them. Then: aludel squash --prune");
    }

    /** The same as members of a JSON object. */
    Map<String, Object> json(SquashResult result) {
        var members = new LinkedHashMap<String, Object>();
        members.put("revision", result.revisionId());
        members.put("file", program.shown(result.file()));
        members.put(
                "replaces",
                result.replaced().stream().map(SquashReport::revision).toList());
        members.put("operationsBefore", result.before());
        members.put("operationsAfter", result.after());
        members.put("proven", result.isProven());
        members.put("proof", result.proof());
        members.put("notes", result.notes());
        return members;
    }

    /** What is pruned, or could be, as members of a JSON object. */
    Map<String, Object> json(Map<RevisionNode, Path> files, boolean deleted) {
        List<Map<String, Object>> replaced = new ArrayList<>();
        files.forEach((revision, file) -> {
            Map<String, Object> members = revision(revision);
            members.put("file", program.shown(file));
            replaced.add(members);
        });
        var members = new LinkedHashMap<String, Object>();
        members.put("replaced", replaced);
        members.put("deleted", deleted);
        return members;
    }

    private static Map<String, Object> revision(RevisionNode revision) {
        var members = new LinkedHashMap<String, Object>();
        members.put("revision", revision.id());
        members.put("message", revision.message());
        return members;
    }
}
