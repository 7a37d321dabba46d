// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.SqlText;
import dev.aludel.execution.BatchForecast;
import dev.aludel.execution.BatchForecast.RowCount;
import dev.aludel.execution.PlannedStep;
import dev.aludel.operation.Action;
import dev.aludel.operation.Hazard;
import dev.aludel.operation.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What an upgrade or a downgrade would run, as members of a JSON object. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, @Nullable Object> of(List<PlannedStep> steps, String direction, String target) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("direction", direction);
        members.put("target", target);
        members.put("revisions", steps.stream().map(PlanJson::revision).toList());
        return members;
    }

    private static Map<String, @Nullable Object> revision(PlannedStep step) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("revision", step.revision().id());
        members.put("message", step.revision().message());
        members.put("direction", step.direction().word());
        members.put(
                "hazards", step.plan().hazards().stream().map(PlanJson::hazard).toList());
        List<Map<String, @Nullable Object>> segments = new ArrayList<>();
        Queue<BatchForecast> forecasts = new ArrayDeque<>(step.forecasts());
        for (Segment segment : step.segments()) {
            var part = new LinkedHashMap<String, @Nullable Object>();
            part.put("kind", kind(segment));
            part.put("state", state(step, segments.size() + 1));
            part.put("operations", operations(segment, forecasts));
            segments.add(part);
        }
        members.put("segments", segments);
        return members;
    }

    private static Map<String, Object> hazard(Hazard hazard) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", hazard.kind());
        members.put("reason", hazard.reason());
        return members;
    }

    private static String kind(Segment segment) {
        return switch (segment.kind()) {
            case TRANSACTION -> "transaction";
            case OUTSIDE -> "outside";
            case BATCH -> "batches";
        };
    }

    private static String state(PlannedStep step, int number) {
        var underWay = step.underWay();
        if (underWay == null || number > underWay.segment()) {
            return "pending";
        }
        return number < underWay.segment() ? "done" : "begun";
    }

    private static List<Map<String, @Nullable Object>> operations(Segment segment, Queue<BatchForecast> forecasts) {
        List<Map<String, @Nullable Object>> operations = new ArrayList<>();
        @Nullable Object before = null;
        List<String> sql = new ArrayList<>();
        for (Action action : segment.actions()) {
            if (action.operation() != before) {
                before = action.operation();
                sql = new ArrayList<>();
                var members = new LinkedHashMap<String, @Nullable Object>();
                members.put("operation", action.operation().describe());
                members.put("sql", sql);
                operations.add(members);
                if (action instanceof Action.InBatches) {
                    forecast(members, forecasts.remove());
                }
            }
            if (action instanceof Action.InBatches batches) {
                batches.operation()
                        .work()
                        .statement(batches.operation().rows().table(), "{rows}")
                        .map(SqlText::of)
                        .ifPresent(sql::add);
            } else {
                action.statements().stream().map(SqlText::of).forEach(sql::add);
            }
        }
        return operations;
    }

    private static void forecast(Map<String, @Nullable Object> members, BatchForecast forecast) {
        members.put("table", forecast.batch().rows().table());
        members.put("batchSize", forecast.batch().rows().pace().size());
        members.put("rows", count(forecast.rows()));
        members.put("rowsMeant", count(forecast.meant()));
    }

    private static @Nullable Map<String, Object> count(@Nullable RowCount count) {
        if (count == null) {
            return null;
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("number", count.number());
        members.put("exact", count.exact());
        return members;
    }
}
