// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.verify.ChangedRevision;
import dev.aludel.commands.verify.VerifyResult;
import dev.aludel.model.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code verify} found, as members of a JSON object. */
final class VerifyJson {

    private VerifyJson() {}

    static Map<String, @Nullable Object> of(VerifyResult result) {
        Map<String, @Nullable Object> members = StatusJson.of(result.status());
        members.put("drifted", result.hasDrifted());
        members.put("uncertain", result.isUncertain());
        members.put("unknownSince", result.unknownSince());
        members.put("repair", operations(result.repair()));
        members.put(
                "changedRevisions",
                result.changed().stream().map(VerifyJson::changed).toList());
        members.put("invalidIndexes", result.unsound().invalidIndexes());
        members.put("unvalidated", result.unsound().unvalidated());
        members.put("unmanaged", result.unmanaged());
        members.put(
                "findings", result.findings().stream().map(VerifyJson::finding).toList());
        return members;
    }

    private static List<Map<String, Object>> operations(Plan plan) {
        return plan.operations().stream().map(VerifyJson::operation).toList();
    }

    private static Map<String, Object> operation(Operation operation) {
        var members = new LinkedHashMap<String, Object>();
        members.put("operation", operation.describe());
        members.put("sql", operation.statements().stream().map(it -> it.sql()).toList());
        return members;
    }

    private static Map<String, @Nullable Object> changed(ChangedRevision changed) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("revision", changed.revision().id());
        members.put("message", changed.revision().message());
        members.put("appliedAt", changed.applied().run().startedAt());
        members.put("appliedBy", changed.applied().origin().user());
        members.put("checksumThen", changed.applied().checksum());
        members.put("checksumNow", changed.checksum());
        members.put("operationsNow", operations(changed.now()));
        return members;
    }

    private static Map<String, Object> finding(Finding finding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        members.put("subject", finding.subject());
        members.put("message", finding.message());
        return members;
    }
}
