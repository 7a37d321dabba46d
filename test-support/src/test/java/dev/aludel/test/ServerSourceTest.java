// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The switch, and the addresses that it takes. */
class ServerSourceTest {

    @Test
    void credentialsLeaveTheUrl() {
        JdbcAddress address =
                JdbcAddress.parse("jdbc:postgresql://db.example:5433/main?user=anna&password=a%26b&sslmode=disable");

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/main?sslmode=disable");
        assertThat(address.user()).isEqualTo("anna");
        assertThat(address.password()).isEqualTo("a&b");
        assertThat(address.host()).isEqualTo("db.example");
        assertThat(address.port()).isEqualTo(5433);
        assertThat(address.toString()).doesNotContain("a&b");
    }

    @Test
    void anotherDatabaseOfTheSameServer() {
        assertThat(JdbcAddress.parse("jdbc:postgresql://localhost/main?sslmode=disable")
                        .database("x y")
                        .url())
                .isEqualTo("jdbc:postgresql://localhost/x+y?sslmode=disable");
        assertThat(JdbcAddress.parse("jdbc:postgresql://localhost/main").port()).isEqualTo(5432);
    }

    @Test
    void urlIsTakenAsItIs() {
        RunningServer server =
                ServerSource.parse("jdbc:postgresql://localhost/main").start();

        assertThat(server.kind()).isEqualTo("url");
        assertThat(server.address().user()).isEqualTo("postgres");
    }

    @Test
    void unknownChoiceIsNamed() {
        assertThatThrownBy(() -> ServerSource.parse("oracle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'oracle'");
        assertThatThrownBy(() -> ServerSource.parse("jdbc:h2:mem:x?password=hidden"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hidden");
    }
}
