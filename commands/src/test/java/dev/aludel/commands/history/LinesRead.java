// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a drawn graph back, character by character, as an eye does: a line that comes along a slash goes on along the next one,
 * crossing what goes straight down; where it can't, it joins what is there.
 */
final class LinesRead {

    private final Map<Integer, Map<Character, Set<String>>> columns = new TreeMap<>();

    private LinesRead() {}

    /** The parents of each revision as its view has them. */
    static Map<String, Set<String>> expected(List<RevisionView> views) {
        Map<String, Set<String>> parents = new TreeMap<>();
        views.forEach(it ->
                parents.put(it.revision().id(), new TreeSet<>(it.neighbours().parents())));
        return parents;
    }

    /** The parents of each revision as the lines say. */
    static Map<String, Set<String>> parents(List<GraphLines.Row> rows, List<RevisionView> views) {
        var reader = new LinesRead();
        Map<String, Set<String>> parents = new TreeMap<>();
        views.forEach(it -> parents.put(it.revision().id(), new TreeSet<>()));
        var left = views.iterator();
        for (GraphLines.Row row : rows) {
            if (!row.revision()) {
                reader.follow(row.line());
                continue;
            }
            String id = left.next().revision().id();
            int at = row.line().indexOf('*');
            reader.columns.keySet().removeIf(it -> it != at && !goes(row.line(), it, '|'));
            reader.columns
                    .getOrDefault(at, Map.of())
                    .values()
                    .forEach(children -> children.forEach(
                            it -> requireNonNull(parents.get(it)).add(id)));
            reader.settle();
            reader.columns.put(at, new HashMap<>(Map.of('|', new HashSet<>(Set.of(id)))));
        }
        return parents;
    }

    /** Next to a star everything goes straight. */
    private void settle() {
        columns.replaceAll((at, groups) -> {
            var all = new HashSet<String>();
            groups.values().forEach(all::addAll);
            return new HashMap<>(Map.of('|', all));
        });
    }

    private void follow(String line) {
        Map<Integer, Map<Character, Set<String>>> before = new TreeMap<>(columns);
        columns.clear();
        before.forEach((at, groups) -> {
            Set<String> straight = new HashSet<>(groups.getOrDefault('|', Set.of()));
            for (char slash : new char[] {'/', '\\'}) {
                Set<String> crossing = groups.getOrDefault(slash, Set.of());
                boolean crosses = goes(line, at, '|') && goes(line, at, slash) && !straight.isEmpty();
                if (crosses && !crossing.isEmpty()) {
                    put(at, slash, crossing);
                } else {
                    straight.addAll(crossing);
                }
            }
            for (char mark : new char[] {'|', '/', '\\'}) {
                boolean claimed = !groups.getOrDefault(mark, Set.of()).isEmpty()
                        && mark != '|'
                        && goes(line, at, '|')
                        && !groups.getOrDefault('|', Set.of()).isEmpty();
                if (goes(line, at, mark) && !claimed) {
                    put(at, mark, straight);
                }
            }
        });
    }

    private void put(int at, char mark, Set<String> children) {
        int to = mark == '|' ? at : mark == '/' ? at - 2 : at + 2;
        columns.computeIfAbsent(to, it -> new HashMap<>())
                .computeIfAbsent(mark, it -> new HashSet<>())
                .addAll(children);
    }

    private static boolean goes(String line, int at, char mark) {
        int place = mark == '|' ? at : mark == '/' ? at - 1 : at + 1;
        if (place < 0 || place >= line.length()) {
            return false;
        }
        return line.charAt(place) == mark;
    }
}
