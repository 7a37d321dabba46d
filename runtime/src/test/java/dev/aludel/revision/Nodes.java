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
        return new RevisionNode(id, words(parents), "Revision " + id, created, true, "M_" + id);
    }

    static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }

    /** A revision that depends on others and bears labels; each list stands between blanks. */
    static RevisionNode node(String id, String parents, String dependsOn, String labels) {
        var place = new RevisionPlace(words(parents), words(dependsOn), words(labels), List.of());
        return new RevisionNode(id, place, "Revision " + id, "", true, "M_" + id);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
