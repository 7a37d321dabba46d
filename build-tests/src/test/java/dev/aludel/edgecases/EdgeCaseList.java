// SPDX-License-Identifier: Apache-2.0
package dev.aludel.edgecases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All numbered edge cases, in the order of their numbers. */
record EdgeCaseList(List<Section> sections) {

    /** Cases that belong together. */
    record Section(String title, List<Row> rows) {}

    /** One case in a few words. */
    record Row(int number, String words) {}

    static EdgeCaseList read() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(EdgeCaseList.class.getResourceAsStream("edge-cases.txt"), "edge-cases.txt")) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static EdgeCaseList parse(String text) {
        List<Section> sections = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                sections.add(new Section(line.substring(2), new ArrayList<>()));
            } else {
                int blank = line.indexOf(' ');
                Section section = sections.get(sections.size() - 1);
                section.rows.add(new Row(Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1)));
            }
        }
        return new EdgeCaseList(List.copyOf(sections));
    }

    List<Integer> numbers() {
        return sections.stream()
                .flatMap(it -> it.rows.stream())
                .map(Row::number)
                .toList();
    }
}
