// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;

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
        return schema.findTable(name).isEmpty() && schema.findSequence(name).isEmpty();
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

    private static List<String> queries(Schema schema, List<View> views) {
        List<String> queries = new ArrayList<>();
        for (Table table : schema.tables()) {
            String from = " FROM " + quoted(table.name());
            for (Column column : table.columns()) {
                String name = quoted(column.name());
                queries.add("SELECT " + name + " AS \"the value\"" + from);
                queries.add("SELECT count(*) AS \"the value\"" + from + " WHERE " + name + " IS NOT NULL");
                queries.add("SELECT CAST(" + name + " AS text) || '''; --' AS \"the value\"" + from);
            }
        }
        views.forEach(it -> queries.add("SELECT \"the value\" FROM " + quoted(it.name())));
        return queries;
    }
}
