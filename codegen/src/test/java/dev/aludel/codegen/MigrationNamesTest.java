// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Any message makes a name that sorts by time, is a Java identifier, and is a file name everywhere. */
class MigrationNamesTest {

    private static final Instant TIME = Instant.parse("2026-11-22T14:31:57Z");

    static final List<String> MESSAGES = Hostile.TEXTS;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Added user preferences                | M20261122_1431_AddedUserPreferences",
                "add loyalty_tier to customers, again! | M20261122_1431_AddLoyaltyTierToCustomersAgain",
                "Don't delete the user's data          | M20261122_1431_DontDeleteTheUsersData",
                "Größe für Köln, Łódź                  | M20261122_1431_GroEFurKolnOdz",
                "2nd try                               | M20261122_1431_2ndTry",
                "日本語                                 | M20261122_1431",
                "../../etc/passwd                      | M20261122_1431_EtcPasswd",
                "class                                 | M20261122_1431_Class",
            })
    void saysTheMessage(String message, String name) {
        assertThat(MigrationNames.className(TIME, message, List.of())).isEqualTo(name);
    }

    @Test
    void isCutBetweenWords() {
        assertThat(MigrationNames.className(TIME, "one two three four five six seven eight nine ten eleven", List.of()))
                .isEqualTo("M20261122_1431_OneTwoThreeFourFiveSixSevenEightNineTenEleven");
        assertThat(MigrationNames.className(TIME, "x".repeat(500), List.of()))
                .isEqualTo("M20261122_1431_X" + "x".repeat(47));
        assertThat(MigrationNames.className(TIME, "short " + "x".repeat(500), List.of()))
                .isEqualTo("M20261122_1431_Short");
    }

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void isAlwaysAnIdentifier(String message) {
        String name = MigrationNames.className(TIME, message, List.of());

        assertThat(SourceVersion.isName(name)).isTrue();
        assertThat(name).matches("M20261122_1431[A-Za-z0-9_]{0,49}");
    }

    @Test
    void hasALetterMoreWhereItIsTaken() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            taken.add(MigrationNames.className(TIME, "Same", taken));
        }

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken.subList(0, 3))
                .containsExactly("M20261122_1431_Same", "M20261122_1431_SameB", "M20261122_1431_SameC");
        assertThat(taken.get(25)).isEqualTo("M20261122_1431_SameZ");
        assertThat(taken.get(26)).isEqualTo("M20261122_1431_SameAA");
    }

    @Test
    void isTakenInAnotherCaseToo() {
        assertThat(MigrationNames.className(TIME, "Same", List.of("m20261122_1431_same")))
                .isEqualTo("M20261122_1431_SameB");
    }
}
