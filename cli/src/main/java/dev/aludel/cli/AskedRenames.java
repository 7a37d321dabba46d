// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.rename.RenameAnswer;
import dev.aludel.rename.RenameCandidate;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameQuestion;
import java.util.List;
import java.util.Locale;

/** Asks a person at a terminal what was renamed. */
final class AskedRenames implements RenameChoice {

    private final Console console;

    private final Answers answers;

    AskedRenames(Console console, Answers answers) {
        this.console = console;
        this.answers = answers;
    }

    @Override
    public RenameAnswer decide(RenameQuestion question) {
        List<RenameCandidate> candidates = question.candidates();
        console.line();
        console.line(
                question.stays()
                        ? "Only the database has " + OneLine.of(question.subject())
                                + ". Is it something new of the entities?"
                        : "No entity has " + OneLine.of(question.subject()) + " any more. Was it renamed?");
        for (int i = 0; i < candidates.size(); i++) {
            RenameCandidate candidate = candidates.get(i);
            console.line("  %d  renamed to %s (%s; %d of 100)"
                    .formatted(
                            i + 1,
                            OneLine.of(candidate.name()),
                            OneLine.of(String.join(", ", candidate.reasons())),
                            candidate.score()));
        }
        String no = question.stays() ? "k" : "d";
        console.line(
                question.stays()
                        ? "  k  no: keep it as it is, and add what is new"
                        : "  d  no: drop it with its data, and add what is new");
        console.line("  a  abort: write nothing");
        return answer(candidates, no);
    }

    private RenameAnswer answer(List<RenameCandidate> candidates, String no) {
        while (true) {
            console.prompt("Which? ");
            String line = answers.next();
            String word = line == null ? "a" : line.strip().toLowerCase(Locale.ROOT);
            if (word.equals("a")) {
                return RenameAnswer.undecided();
            }
            if (word.equals(no)) {
                return RenameAnswer.none();
            }
            for (int i = 0; i < candidates.size(); i++) {
                if (word.equals(Integer.toString(i + 1))) {
                    return RenameAnswer.rename(candidates.get(i));
                }
            }
            console.line("Type a number from 1 to %d, %s or a.".formatted(candidates.size(), no));
        }
    }
}
