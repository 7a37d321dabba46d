// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Project;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Action;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows one migration: what it is and what it does both ways, without a database. */
public final class Show {

    private final Project project;

    /** The command for a project. */
    public Show(Project project) {
        this.project = project;
    }

    /**
     * What a target names: a revision, {@code head}, {@code heads}, {@code billing@head}.
     *
     * @throws InvalidRequestException if it names none
     * @throws dev.aludel.error.MigrationException if it can't be read
     */
    public List<Result> run(String target) {
        MigrationCatalog catalog = project.catalog();
        Set<String> ids = catalog.graph().resolve(target, Set.of());
        if (ids.isEmpty()) {
            throw new InvalidRequestException(
                    "\"%s\" is no revision".formatted(target),
                    "Name one by its id, the start of it or a label; 'history' lists them, 'current' says where a database is.");
        }
        return ids.stream().map(it -> shown(catalog, it)).toList();
    }

    private static Result shown(MigrationCatalog catalog, String id) {
        RevisionNode revision = catalog.graph().revision(id);
        return new Result(
                RevisionView.of(catalog.graph(), revision, Set.of()),
                catalog.upgradeOf(revision),
                catalog.downgradeOf(revision));
    }

    /**
     * A migration.
     *
     * @param view what it is
     * @param upgrade what it does
     * @param downgrade how that is taken back
     */
    public record Result(RevisionView view, Plan upgrade, Plan downgrade) {

        /** The same for machines. */
        public Map<String, Object> toMap() {
            Map<String, Object> map = view.toMap();
            map.put("upgrade", steps(upgrade));
            map.put("downgrade", steps(downgrade));
            return map;
        }

        private static List<Map<String, Object>> steps(Plan plan) {
            List<Map<String, Object>> steps = new ArrayList<>();
            for (Operation operation : plan.operations()) {
                var step = new LinkedHashMap<String, Object>();
                step.put("operation", operation.describe());
                step.put(
                        "sql",
                        operation.actions().stream()
                                .flatMap(it -> it.statements().stream())
                                .map(SqlText::of)
                                .toList());
                steps.add(step);
            }
            return steps;
        }

        /** A direction as SQL; what only Java can do is a comment. */
        public static List<String> sql(Plan plan) {
            List<String> texts = new ArrayList<>();
            for (Operation operation : plan.operations()) {
                List<Action> actions = operation.actions();
                actions.forEach(it -> {
                    if (it.statements().isEmpty()) {
                        texts.add(SqlText.comment(it.text() + ": code, which SQL can't show"));
                    }
                    it.statements().forEach(statement -> texts.add(SqlText.of(statement) + ";"));
                });
                if (actions.isEmpty()) {
                    texts.add(SqlText.comment(operation.describe()));
                }
            }
            return texts;
        }
    }
}
