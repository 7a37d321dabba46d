// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.model.ModelRequest;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.dialect.DatabaseVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a connection Hibernate would take the oldest server that it supports; it is told which one it is. */
class ServerVersionTest {

    private static final int MAJOR = 10_000;

    @Entity(name = "versioned")
    static class Versioned {
        @Id
        long id;
    }

    private static DatabaseVersion version(int server, Map<String, String> settings) {
        List<String> classes = List.of(Versioned.class.getName());
        var request = new ModelRequest(classes, List.of(), null, settings, "public", server);
        var sources = new MappingSources(Set.copyOf(classes), Set.of(), List.of(), settings, "", List.of());
        try (var boot = new MetadataBoot(request, settings, ServerVersionTest.class.getClassLoader())) {
            return boot.metadata(sources).getDatabase().getDialect().getVersion();
        }
    }

    @ParameterizedTest
    @CsvSource({"140020", "160015", "170004", "180006"})
    @EdgeCase(4)
    void theDialectIsThatOfTheServer(int server) {
        Map<String, String> elsewhere = new TreeMap<>();
        elsewhere.put("hibernate.boot.allow_jdbc_metadata_access", "true");
        elsewhere.put("jakarta.persistence.database-major-version", "9");
        elsewhere.put("jakarta.persistence.jdbc.url", "jdbc:postgresql://127.0.0.1:1/nowhere");
        for (Map<String, String> settings :
                List.of(Map.<String, String>of(), elsewhere, Map.of("hibernate.dialect", "PostgreSQL"))) {
            DatabaseVersion version = version(server, settings);
            assertThat(version.getMajor()).isEqualTo(server / MAJOR);
            assertThat(version.getMinor()).isEqualTo(server % MAJOR);
        }
    }
}
