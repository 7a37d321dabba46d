// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.SquashRange;
import java.util.Set;

/** Reads {@code FROM:TO}. */
final class Ends {

    private static final String BASE = "base";

    private final RevisionGraph graph;

    Ends(RevisionGraph graph) {
        this.graph = graph;
    }

    SquashRange range(String text) {
        int colon = text.indexOf(':');
        if (!text.isEmpty() && (colon < 0 || text.indexOf(':', colon + 1) >= 0)) {
            throw new InvalidRequestException(
                    "\"%s\" is no range of revisions".formatted(text),
                    "Write FROM:TO, the first and the last revision to squash; an end that is left out is that of the"
                            + " history.");
        }
        if (graph.revisions().isEmpty()) {
            throw new InvalidRequestException("there are no migrations to squash", "Write one by 'aludel generate'.");
        }
        String from = text.isEmpty() ? "" : text.substring(0, colon).strip();
        String to = text.isEmpty() ? "" : text.substring(colon + 1).strip();
        RevisionNode last = one(to.isEmpty() ? "head" : to);
        return SquashRange.of(graph, from.isEmpty() || from.equals(BASE) ? first(last) : one(from), last);
    }

    private RevisionNode one(String text) {
        Set<String> named = graph.resolve(text, Set.of());
        if (named.size() != 1) {
            throw new InvalidRequestException(
                    "\"%s\" names %s".formatted(text, named.isEmpty() ? "no revision" : String.join(", ", named)),
                    "Name one revision as each end of the range.");
        }
        return graph.revision(named.iterator().next());
    }

    private RevisionNode first(RevisionNode last) {
        Set<String> bases = graph.bases();
        bases.retainAll(graph.ancestors(Set.of(last.id())));
        if (bases.size() != 1) {
            throw new InvalidRequestException(
                    "the history up to %s begins with each of %s".formatted(last.id(), String.join(", ", bases)),
                    "Name the first revision to squash: FROM:TO.");
        }
        return graph.revision(bases.iterator().next());
    }
}
