// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.StatusResult;
import dev.aludel.execution.LockHolder;
import dev.aludel.execution.UnderWay;
import dev.aludel.revision.RevisionNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a database stands, as members of a JSON object: what {@code status}, {@code health} and {@code verify} have in common. */
final class StatusJson {

    private StatusJson() {}

    static Map<String, @Nullable Object> of(StatusResult result) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("database", result.database());
        members.put("current", result.isCurrent());
        members.put("heads", result.status().heads());
        members.put("unknownHeads", result.status().unknownHeads());
        members.put("pending", revisions(result.status().pending()));
        members.put("migrations", result.revisions());
        members.put("underWay", underWay(result.status().underWay()));
        members.put("lock", lock(result.status().lock()));
        return members;
    }

    private static List<Map<String, Object>> revisions(List<RevisionNode> revisions) {
        return revisions.stream().map(StatusJson::revision).toList();
    }

    private static Map<String, Object> revision(RevisionNode revision) {
        var members = new LinkedHashMap<String, Object>();
        members.put("revision", revision.id());
        members.put("message", revision.message());
        return members;
    }

    private static @Nullable Map<String, @Nullable Object> underWay(@Nullable UnderWay underWay) {
        if (underWay == null) {
            return null;
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("revision", underWay.revision());
        members.put("direction", underWay.direction().word());
        members.put("segment", underWay.segment());
        members.put("since", underWay.since());
        return members;
    }

    private static @Nullable Map<String, @Nullable Object> lock(@Nullable LockHolder lock) {
        if (lock == null) {
            return null;
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("process", lock.pid());
        members.put("role", lock.user());
        members.put("client", lock.client());
        members.put("since", lock.since());
        return members;
    }
}
