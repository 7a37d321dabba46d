// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.List;

/** Revisions that a test writes down in one line each. */
final class Nodes {

    private Nodes() {}

    /** A revision; the parents' ids stand between blanks. */
    static RevisionNode node(String id, String parents) {
        return node(id, parents, "");
    }

    static RevisionNode node(String id, String parents, String created) {
        List<String> parentIds = parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1));
        return new RevisionNode(id, parentIds, "Revision " + id, created, true, "M_" + id);
    }

    static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
