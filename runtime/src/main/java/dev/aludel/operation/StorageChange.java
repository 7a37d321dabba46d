// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.StorageParameter;
import dev.aludel.sql.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Another value of a storage parameter.
 *
 * @param name the parameter
 * @param from its value before, or null where it had none
 * @param to its value after, or null where it gets none
 */
public record StorageChange(
        String name, @Nullable String from, @Nullable String to) {

    public StorageChange {
        Identifier.checked(name);
    }

    /** Another value of a storage parameter; null is none. */
    public static StorageChange setting(String name, @Nullable String from, @Nullable String to) {
        return new StorageChange(name, from, to);
    }

    /** What leads from some parameters to others, by name. */
    public static List<StorageChange> between(List<StorageParameter> from, List<StorageParameter> to) {
        Map<String, String> before = byName(from);
        Map<String, String> after = byName(to);
        List<StorageChange> changes = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        for (String name : all.keySet()) {
            var change = new StorageChange(name, before.get(name), after.get(name));
            if (!change.equals(change.inverse())) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The parameters after some changes. */
    static List<StorageParameter> applied(List<StorageChange> changes, List<StorageParameter> before) {
        Map<String, String> after = byName(before);
        for (StorageChange change : changes) {
            if (change.to == null) {
                after.remove(change.name);
            } else {
                after.put(change.name, change.to);
            }
        }
        List<StorageParameter> parameters = new ArrayList<>();
        after.forEach((name, value) -> parameters.add(new StorageParameter(name, value)));
        return parameters;
    }

    /** The changes as they stand in {@code ALTER}: {@code SET (…)} and {@code RESET (…)}, as far as there is anything. */
    static List<String> actions(List<StorageChange> changes) {
        List<StorageParameter> set = new ArrayList<>();
        List<String> reset = new ArrayList<>();
        for (StorageChange change : changes) {
            if (change.to == null) {
                reset.add(Definitions.parameter(change.name));
            } else {
                set.add(new StorageParameter(change.name, change.to));
            }
        }
        List<String> actions = new ArrayList<>();
        if (!set.isEmpty()) {
            actions.add("SET " + Definitions.parameters(set));
        }
        if (!reset.isEmpty()) {
            actions.add("RESET (" + String.join(", ", reset) + ")");
        }
        return actions;
    }

    private static Map<String, String> byName(List<StorageParameter> parameters) {
        Map<String, String> byName = new TreeMap<>();
        parameters.forEach(it -> byName.put(it.name(), it.value()));
        return byName;
    }

    StorageChange inverse() {
        return new StorageChange(name, to, from);
    }

    /** The change in words: {@code fillfactor 70 -> 90}. */
    public String describe() {
        return name + " " + (from == null ? "unset" : from) + " -> " + (to == null ? "unset" : to);
    }
}
