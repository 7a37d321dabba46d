// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what stands after {@code WITH} is understood: as PostgreSQL does, or not at all. */
class StorageOptionsTest {

    private static List<String> read(String text) {
        return Objects.requireNonNull(StorageOptions.of(SqlTokens.of(text).get(0))).stream()
                .map(it -> it.name() + "=" + it.value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(fillfactor = 70) | fillfactor=70",
                "(FillFactor=070) | fillfactor=70",
                "(x = -1) | x=-1",
                "(x = - 1) | x=-1",
                "(x = +1) | x=1",
                "(x = -0) | x=0",
                "(x = 0.5) | x=0.5",
                "(x = -.5) | x=-.5",
                "(x = 1e-3) | x=1e-3",
                "(x = OFF) | x=off",
                "(\"x\" = 'it''s, (so)') | x=it's, (so)",
                "(x = '') | x=",
                "(x) | x=true",
                "(b = 1, a) | a=true, b=1"
            })
    void whatPostgresUnderstands(String text, String parameters) {
        assertThat(String.join(", ", read(text))).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fillfactor",
                "(",
                "()",
                "(,)",
                "(fillfactor = 70",
                "(fillfactor =)",
                "(fillfactor = 70 80)",
                "(fillfactor 70)",
                "(= 70)",
                "(= =)",
                "(70 = 70)",
                "(a b)",
                "(a = -)",
                "(a = --1)",
                "(a = 1.2.3)",
                "(a = e5)x",
                "(a = 1e)",
                "(a = .)",
                "(a = 'x)",
                "(a = 'x' y)",
                "(a.b = 1)",
                "('a' = 1)",
                "(\"a;drop\" = 1)",
                "(a = 1, a = 2)",
                "(a = (1))",
                "(ä = 1)"
            })
    void whatPostgresWouldRefuseIsNotRead(String text) {
        SqlTokens words = SqlTokens.of(text);
        boolean understood = words.size() == 1 && StorageOptions.of(words.get(0)) != null;
        assertThat(understood).isFalse();
    }
}
