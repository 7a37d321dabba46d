// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.error.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** Something may have been renamed, and nobody has said whether it was; the command line ends with exit code 2. */
public final class UndecidedRenamesException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<RenameQuestion> questions;

    UndecidedRenamesException(List<RenameQuestion> questions) {
        super("ALU-340", problem(questions), remedy(questions));
        this.questions = List.copyOf(questions);
    }

    /** What is to be decided. */
    public List<RenameQuestion> questions() {
        return questions;
    }

    private static String problem(List<RenameQuestion> questions) {
        List<RenameQuestion> cased = cased(questions);
        List<String> lines = new ArrayList<>();
        if (!cased.isEmpty()) {
            RenameQuestion first = cased.get(0);
            lines.add("  %d names differ in upper and lower case only, such as %s, which would be %s"
                    .formatted(
                            cased.size(),
                            first.subject(),
                            first.candidates().get(0).name()));
        }
        for (RenameQuestion question : questions) {
            if (!cased.contains(question)) {
                lines.add("  " + question.subject()
                        + (question.stays()
                                ? " is only in the database; it may be in the entities:"
                                : " would be dropped; it may be now:"));
                for (RenameCandidate candidate : question.candidates()) {
                    lines.add("      %s (%s; %d of 100)"
                            .formatted(candidate.name(), String.join(", ", candidate.reasons()), candidate.score()));
                }
            }
        }
        boolean drops = questions.stream().anyMatch(it -> !it.stays());
        return "the entities may have renamed what %s:%n%s"
                .formatted(drops ? "would be dropped" : "the database has", String.join("\n", lines));
    }

    private static String remedy(List<RenameQuestion> questions) {
        List<RenameQuestion> cased = cased(questions);
        List<String> lines = new ArrayList<>();
        if (!cased.isEmpty()) {
            List<String> flags = new ArrayList<>();
            cased.forEach(it -> flags.addAll(it.renameFlags(it.candidates().get(0))));
            lines.add(
                    "  take out hibernate.globally_quoted_identifiers or the quotes in the mapping, which the database"
                            + " was made without");
            lines.add("  " + String.join(" ", flags) + "   (if all of them are to be renamed)");
        }
        for (RenameQuestion question : questions) {
            if (!cased.contains(question)) {
                for (RenameCandidate candidate : question.candidates()) {
                    lines.add("  " + String.join(" ", question.renameFlags(candidate)));
                }
                lines.add("  " + String.join(" ", question.noneFlags())
                        + (question.stays()
                                ? "   (no rename: it stays as it is)"
                                : "   (no rename: its data is lost)"));
            }
        }
        return "Say which it is:%n%s%nNothing was written. Run it at a terminal to be asked, or annotate the entity with @RenamedFrom."
                .formatted(String.join("\n", lines));
    }

    /** Several names that only get other cases are one setting of the naming, told once. */
    private static List<RenameQuestion> cased(List<RenameQuestion> questions) {
        List<RenameQuestion> cased =
                questions.stream().filter(RenameQuestion::isAboutCase).toList();
        return cased.size() > 1 ? cased : List.of();
    }
}
