// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One change to a part of the shop: pieces of source that are replaced, and what a person would say if a tool asked. The
 * part is what the named classes refer to, as far as it goes.
 */
final class ShopChange {

    private final String name;
    private final List<String> roots;
    private List<String> rootsAfter;
    private final List<Edit> always = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Set<String> renames = new TreeSet<>();
    private final Set<String> zones = new TreeSet<>();
    private final Map<String, String> moves = new TreeMap<>();
    private final Map<String, String> kept = new TreeMap<>();
    private final Map<String, String> recomputed = new TreeMap<>();

    private ShopChange(String name, List<String> roots) {
        this.name = name;
        this.roots = roots;
        this.rootsAfter = roots;
    }

    /** A piece of a file of source, which must be there once, and what stands there instead. */
    record Edit(String file, String from, String to) {}

    /**
     * What a person says when a tool asks.
     *
     * @param renames what is renamed, each the name before, an equals sign and the name after
     * @param zones the zones of values without one
     * @param moves how rows move from one table to another, as SQL by {@code FROM to TO}
     */
    record Answers(Set<String> renames, Set<String> zones, Map<String, String> moves) {

        static Answers none() {
            return new Answers(Set.of(), Set.of(), Map.of());
        }
    }

    static ShopChange of(String name, String... roots) {
        return new ShopChange(name, List.of(roots));
    }

    /** Other classes stand at the roots after the change. */
    ShopChange becomes(String... others) {
        rootsAfter = List.of(others);
        return this;
    }

    /** The shop doesn't have this by itself, so both sides get it. */
    ShopChange always(String file, String from, String to) {
        always.add(new Edit(file, from, to));
        return this;
    }

    /** The change. */
    ShopChange edit(String file, String from, String to) {
        edits.add(new Edit(file, from, to));
        return this;
    }

    /** The rows are so that the change suits them. */
    ShopChange rows(String sql) {
        rows.add(sql);
        return this;
    }

    /** A column whose values change by the change itself. */
    ShopChange recomputes(String table, String column) {
        recomputed.put(table, column);
        return this;
    }

    /** What is renamed, for tools that ask. */
    ShopChange renames(String... hints) {
        renames.addAll(List.of(hints));
        return this;
    }

    /** The zone of values without one, for tools that ask. */
    ShopChange zone(String zone) {
        zones.add(zone);
        return this;
    }

    /** How rows move, for tools that leave that to a person. */
    ShopChange moves(String tables, String sql) {
        moves.put(tables, sql);
        return this;
    }

    /** A query of before and one of after that have the same answer if no value got lost. */
    ShopChange keeps(String before, String after) {
        kept.put(before, after);
        return this;
    }

    Answers answers() {
        return new Answers(renames, zones, moves);
    }

    List<String> rows() {
        return rows;
    }

    Map<String, String> kept() {
        return kept;
    }

    Map<String, String> recomputed() {
        return recomputed;
    }

    ShopModel before(Shop shop) {
        return shop.model(roots, always);
    }

    ShopModel after(Shop shop) {
        List<Edit> all = new ArrayList<>(always);
        all.addAll(edits);
        return shop.model(rootsAfter, all);
    }

    @Override
    public String toString() {
        return name;
    }
}
