// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one scan has to say beside the schema: findings, and problems that are thrown together at its end. */
final class Report {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    void note(String subject, String message) {
        findings.add(new Finding(Finding.Kind.NOTE, subject, message));
    }

    void warn(String subject, String message) {
        findings.add(new Finding(Finding.Kind.WARNING, subject, message));
    }

    void unknown(String subject, String message) {
        findings.add(new Finding(Finding.Kind.UNKNOWN, subject, message));
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new UnsupportedMappingException(List.copyOf(problems));
        }
    }
}
