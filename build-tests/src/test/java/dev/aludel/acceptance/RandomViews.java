// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Views over one column of a table, and views over such views. */
final class RandomViews {

    private static final List<String> NAMES = List.of("v_first", "Odd \"View\"", "select", "v_last");

    private RandomViews() {}

    /** The schema with up to three views. */
    static Schema some(Schema schema, long seed) {
        var dice = new Dice(seed ^ 0x71E3);
        Schema viewed = schema;
        for (int i = dice.of(0, 0, 1, 1, 3); i > 0; i--) {
            viewed = added(dice, viewed);
        }
        return viewed;
    }

    /** The schema with one view more, less or over something else, or none of it. */
    static Schema changed(Schema schema, long seed) {
        var dice = new Dice(seed ^ 0xC4A6);
        Schema settled = settled(schema);
        if (!settled.views().isEmpty() && dice.chance(30)) {
            settled = settled(settled.minusView(dice.pick(settled.views()).name()));
        }
        return dice.chance(40) ? added(dice, settled) : settled;
    }

    private static Schema added(Dice dice, Schema schema) {
        List<QualifiedName> free = NAMES.stream()
                .map(QualifiedName::of)
                .filter(it -> isFree(schema, it))
                .toList();
        List<String> queries = queries(schema, schema.views());
        return queries.isEmpty() || free.isEmpty()
                ? schema
                : settled(schema.with(new View(dice.pick(free), dice.pick(queries))));
    }

    private static boolean isFree(Schema schema, QualifiedName name) {
        return schema.findSequence(name).isEmpty()
                && schema.tables().stream().noneMatch(it -> it.relationNames().contains(name));
    }

    /** The schema without views over what it doesn't have, or over each other in a circle. */
    static Schema settled(Schema schema) {
        List<View> left = new ArrayList<>(schema.views());
        List<View> kept = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<String> queries = queries(schema, kept);
            List<View> sound = left.stream()
                    .filter(it -> queries.contains(it.query()) && isFree(schema, it.name()))
                    .toList();
            more = !sound.isEmpty();
            kept.addAll(sound);
            left.removeAll(sound);
        }
        return schema.views(kept);
    }

    /** A schema with the views of another one over its tables and columns by their new names. */
    static Schema renamed(Schema before, Schema after, RandomRenames renames) {
        Map<String, String> queries = new HashMap<>();
        for (Table table : before.tables()) {
            for (Column column : table.columns()) {
                List<String> former = queries(table.name(), column.name());
                List<String> now = queries(renames.name(table.name()), renames.name(table.name(), column.name()));
                for (int i = 0; i < former.size(); i++) {
                    queries.put(former.get(i), now.get(i));
                }
            }
        }
        return after.views(before.views().stream()
                .map(it -> new View(it.name(), queries.getOrDefault(it.query(), it.query())))
                .toList());
    }

    private static List<String> queries(QualifiedName table, String column) {
        String from = " FROM " + quoted(table);
        String name = quoted(column);
        return List.of(
                "SELECT " + name + " AS \"the value\"" + from,
                "SELECT count(*) AS \"the value\"" + from + " WHERE " + name + " IS NOT NULL",
                "SELECT CAST(" + name + " AS text) || '''; --' AS \"the value\"" + from);
    }

    private static List<String> queries(Schema schema, List<View> views) {
        List<String> queries = new ArrayList<>();
        for (Table table : schema.tables()) {
            table.columns().forEach(it -> queries.addAll(queries(table.name(), it.name())));
        }
        views.forEach(it -> queries.add("SELECT \"the value\" FROM " + quoted(it.name())));
        return queries;
    }
}
