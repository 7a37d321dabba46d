// SPDX-License-Identifier: Apache-2.0
package dev.aludel.edgecases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of edge cases says what the tests assert, names nothing unknown, and leaves no more open than before. */
class EdgeCasesTest {

    /** May only go down: a case once covered stays so. */
    private static final int MOST_OPEN = 0;

    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Path PAGE = ROOT.resolve("docs/edge-cases.md");

    @Test
    void thePageIsTheOneThatTheTestsMake() throws IOException {
        EdgeCasePage page = page();
        if (System.getProperty("aludel.edgecases", "").equals("write")) {
            Files.writeString(PAGE, page.text());
        }

        assertThat(Files.readString(PAGE))
                .as("docs/edge-cases.md is out of date; run: mvn test -pl build-tests -am -Dtest=EdgeCasesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Daludel.edgecases=write")
                .isEqualTo(page.text());
    }

    @Test
    void noUnknownNumberIsNamed() throws IOException {
        assertThat(page().unknown()).isEmpty();
    }

    @Test
    void noMoreCasesAreOpenThanBefore() throws IOException {
        assertThat(page().open()).as("open").hasSizeLessThanOrEqualTo(MOST_OPEN);
    }

    @Test
    void theListIsComplete() throws IOException {
        List<Integer> numbers = EdgeCaseList.read().numbers();

        assertThat(numbers)
                .hasSize(282)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1)
                .endsWith(282);
    }

    @Test
    void annotationsOfClassesAndMethodsAreFound(@TempDir Path directory) throws IOException {
        Path source = directory.resolve("SomeTest.java");
        Files.writeString(source, """
                @EdgeCase({1, 2})
                class SomeTest {
                    // @EdgeCase(9)
                    @EdgeCase(3)
                    void method() {}

                    @EdgeCase(value = 2)
                    record Part() {}
                }
                """);

        assertThat(AnnotatedTests.of(List.of(source)).byNumber())
                .isEqualTo(new TreeMap<>(Map.of(
                        1, sorted("SomeTest"), 2, sorted("SomeTest", "SomeTest.Part"), 3, sorted("SomeTest.method"))));
    }

    @Test
    void aCaseIsAnsweredByATestOrALimit() {
        var list = EdgeCaseList.parse("# Things\n1 one\n2 two\n3 three");
        var tests = new AnnotatedTests(new TreeMap<>(Map.of(1, sorted("T.a", "T.b"), 7, sorted("T.c"))));

        EdgeCasePage page = EdgeCasePage.of(list, tests, "| Odd things (cases 2, 8) | why | what |\n");

        assertThat(page.unknown()).containsExactly(7, 8);
        assertThat(page.open()).containsExactly(3);
        assertThat(page.text())
                .endsWith("| 1 | one | `T.a`, `T.b` |\n| 2 | two | limit: Odd things |\n| 3 | three | **open** |\n");
    }

    private static NavigableSet<String> sorted(String... names) {
        return new TreeSet<>(List.of(names));
    }

    private static EdgeCasePage page() throws IOException {
        return EdgeCasePage.of(
                EdgeCaseList.read(), AnnotatedTests.below(ROOT), Files.readString(ROOT.resolve("docs/limits.md")));
    }
}
