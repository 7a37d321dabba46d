// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.generate.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where in the history a new migration stands. */
final class PlaceOptions {

    @Option(names = "--rev-id", paramLabel = "ID", description = "The revision's id instead of a new one.")
    private @Nullable String revisionId;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "What it follows, if the history has several heads: a revision, billing@head, or base.")
    private @Nullable String head;

    @Option(names = "--splice", description = "Begin a branch at a --head that has followers already.")
    private boolean splice;

    @Option(
            names = "--branch",
            paramLabel = "LABEL",
            description = "Label its branch, so that billing@head names the head of it.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision of another branch, or a label, that must be applied before it.")
    private List<String> dependsOn = new ArrayList<>();

    Placement placement() {
        return new Placement(revisionId, head == null ? List.of() : List.of(head), splice, labels, dependsOn);
    }

    /** Whether it says more than an id. */
    boolean isElsewhere() {
        return !placement().equals(Placement.ON_HEAD.called(revisionId));
    }
}
