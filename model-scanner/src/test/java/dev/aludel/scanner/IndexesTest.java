// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** Indexes that no constraint makes. */
class IndexesTest {

    @Entity(name = "indexed")
    @Table(
            indexes = {
                @Index(name = "By_Name", columnList = "name, number"),
                @Index(columnList = "number desc, name asc"),
                @Index(name = "nulls", columnList = "(number) desc nulls last"),
                @Index(name = "first", columnList = "(number) nulls first"),
                @Index(name = "pattern", columnList = "(name) text_pattern_ops"),
                @Index(columnList = "(lower(name))"),
                @Index(name = "sum", columnList = "(number + id)"),
                @Index(name = "unique_call", columnList = "(lower(name)), number desc", unique = true)
            })
    static class Indexed {
        @Id
        long id;

        String name;
        int number;
    }

    @Test
    void columnsOrdersAndExpressions() {
        assertThat(Scan.of(Indexed.class).table().indexes())
                .containsExactlyInAnyOrder(
                        index("by_name", "name", "number"),
                        index("indexed_number_name_idx", key("number").desc(), key("name")),
                        index("nulls", key("number").desc().withNullsLast()),
                        index("first", key("number").withNullsFirst()),
                        index("pattern", key("name").using("text_pattern_ops")),
                        index("indexed_lower_idx", keyExpression("lower(name)")),
                        index("sum", keyExpression("number + id")),
                        index(
                                        "unique_call",
                                        keyExpression("lower(name)"),
                                        key("number").desc())
                                .withUnique());
        assertThat(Scan.of(Indexed.class).unnamed())
                .contains("index indexed.indexed_number_name_idx", "index indexed.indexed_lower_idx")
                .doesNotContain("index indexed.by_name");
    }

    @Entity(name = "astray")
    @Table(
            indexes = @Index(name = "astray_idx", columnList = "name nulls first"),
            uniqueConstraints = @jakarta.persistence.UniqueConstraint(name = "astray_key", columnNames = "id,name"))
    static class Astray {
        @Id
        long id;

        String name;
    }

    @Test
    @EdgeCase(18)
    void columnsThatAreNotThereAreAllNamed() {
        assertThatThrownBy(() -> Scan.of(Astray.class).schema())
                .isInstanceOfSatisfying(
                        UnsupportedMappingException.class,
                        it -> assertThat(it.problems())
                                .hasSize(2)
                                .anyMatch(problem -> problem.startsWith(
                                        "index astray_idx of table astray names the column \"name nulls first\""))
                                .anyMatch(problem -> problem.startsWith(
                                        "unique constraint astray_key of table astray names the column \"id,name\"")));
    }
}
