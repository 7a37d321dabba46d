// SPDX-License-Identifier: Apache-2.0
package dev.aludel.edgecases;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of edge cases: each with the tests that assert it, or the limit that answers for it.
 *
 * @param list all cases
 * @param tests the tests' names by number
 * @param limits what the page of limits says, by number
 */
record EdgeCasePage(
        EdgeCaseList list,
        NavigableMap<Integer, NavigableSet<String>> tests,
        NavigableMap<Integer, NavigableSet<String>> limits) {

    /** A row of the limits ends its first cell with the numbers it answers for: {@code (case 44)}, {@code (cases 1, 2)}. */
    private static final Pattern NUMBERS = Pattern.compile("\\(cases? (\\d+(?:, \\d+)*)\\)");

    static EdgeCasePage of(EdgeCaseList list, AnnotatedTests tests, String limits) {
        NavigableMap<Integer, NavigableSet<String>> answers = new TreeMap<>();
        for (String line : limits.lines().filter(it -> it.startsWith("|")).toList()) {
            String what = line.split("\\|")[1];
            String words = NUMBERS.matcher(what).replaceAll("").trim();
            Matcher numbers = NUMBERS.matcher(what);
            while (numbers.find()) {
                for (String number : numbers.group(1).split(", ")) {
                    answers.computeIfAbsent(Integer.valueOf(number), it -> new TreeSet<>())
                            .add(words);
                }
            }
        }
        return new EdgeCasePage(list, tests.byNumber(), answers);
    }

    /** Numbers that tests or limits name and the list doesn't have. */
    List<Integer> unknown() {
        NavigableSet<Integer> named = new TreeSet<>(tests.keySet());
        named.addAll(limits.keySet());
        list.numbers().forEach(named::remove);
        return List.copyOf(named);
    }

    /** Numbers for which neither a test nor a limit answers. */
    List<Integer> open() {
        return list.numbers().stream()
                .filter(it -> !tests.containsKey(it) && !limits.containsKey(it))
                .toList();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Edge cases");
        lines.add("");
        lines.add(
                "What a comparison of entities with a database must get right, case by case: the tests that assert it, or the");
        lines.add("[limit](limits.md) that says what happens instead. Made by the build from the tests' `@EdgeCase`.");
        lines.add("");
        int all = list.numbers().size();
        lines.add("%d cases: %d with tests, %d with a limit alone, %d open."
                .formatted(
                        all,
                        tests.size(),
                        limits.keySet().stream()
                                .filter(it -> !tests.containsKey(it))
                                .count(),
                        open().size()));
        for (EdgeCaseList.Section section : list.sections()) {
            lines.add("");
            lines.add("## " + section.title());
            lines.add("");
            lines.add("| | case | tests or limit |");
            lines.add("|---|---|---|");
            section.rows()
                    .forEach(it ->
                            lines.add("| %d | %s | %s |".formatted(it.number(), it.words(), answer(it.number()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private String answer(int number) {
        List<String> answers = new ArrayList<>();
        tests.getOrDefault(number, new TreeSet<>()).forEach(it -> answers.add("`" + it + "`"));
        limits.getOrDefault(number, new TreeSet<>()).forEach(it -> answers.add("limit: " + it));
        return answers.isEmpty() ? "**open**" : String.join(", ", answers);
    }
}
