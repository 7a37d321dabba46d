// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.ObjectKey.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names: qualified ones, those of 63 bytes, those that nobody gave, and those of objects. */
class NamesTest {

    private static final List<String> STRANGE = List.of(
            "users", "Users", "a b", "a.b", "\"", "a\"b", "\"; drop table users", "größe", "'", ".", "a$1", "select");

    @Test
    void qualifiedNameIsReadBackAsItself() {
        for (String schema : STRANGE) {
            for (String name : STRANGE) {
                var qualified = new QualifiedName(schema, name);
                assertThat(QualifiedName.parse(qualified.toString())).isEqualTo(qualified);
                assertThat(QualifiedName.parse(QualifiedName.of(name).toString()))
                        .isEqualTo(QualifiedName.of(name));
            }
        }
    }

    @Test
    void qualifiedNamesAsText() {
        assertThat(QualifiedName.parse("users")).isEqualTo(QualifiedName.of("users"));
        assertThat(QualifiedName.parse("audit.Users")).isEqualTo(new QualifiedName("audit", "Users"));
        assertThat(QualifiedName.parse("\"a.b\".c")).isEqualTo(new QualifiedName("a.b", "c"));
        assertThat(QualifiedName.of("a.b")).hasToString("\"a.b\"");
        assertThatThrownBy(() -> QualifiedName.parse("a.b.c"))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("\"a.b.c\" has more than two parts");
    }

    @Test
    void qualifiedNamesOfTheDefaultSchemaComeFirst() {
        assertThat(QualifiedName.of("z")).isLessThan(new QualifiedName("a", "a"));
    }

    @Test
    void sixtyThreeBytes() {
        assertThat(Identifier.checked("n".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> Identifier.checked("ü".repeat(32)))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("has 64 bytes");
        assertThatThrownBy(() -> Identifier.checked("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> Identifier.checked("a\0b")).hasMessageContaining("\"a\\0b\" holds a zero character");
        assertThat(Identifier.cut("ü".repeat(40))).isEqualTo("ü".repeat(31));
        assertThat(Identifier.cut("😀".repeat(40), 10)).isEqualTo("😀😀");
    }

    @Test
    void derivedNames() {
        var names = new DerivedNames();
        QualifiedName users = QualifiedName.of("users");

        assertThat(names.primaryKey(users)).isEqualTo("users_pkey");
        assertThat(names.unique(users, List.of("a", "b"))).isEqualTo("users_a_b_key");
        assertThat(names.unique(users, List.of("a", "b"))).isEqualTo("users_a_b_key1");
        assertThat(names.foreignKey(users, List.of("a"))).isEqualTo("users_a_fkey");
        assertThat(names.check(users, List.of("a"))).isEqualTo("users_a_check");
        assertThat(names.index(users, List.of("a"))).isEqualTo("users_a_idx");
        names.take(QualifiedName.of("users_b_idx"));
        assertThat(names.index(users, List.of("b"))).isEqualTo("users_b_idx1");
        assertThat(names.index(new QualifiedName("audit", "users"), List.of("b")))
                .isEqualTo("users_b_idx");
    }

    @Test
    void derivedNamesAreCutInTheirLongerPart() {
        var names = new DerivedNames();

        assertThat(names.index(QualifiedName.of("t".repeat(60)), List.of("c".repeat(10))))
                .isEqualTo("t".repeat(48) + "_" + "c".repeat(10) + "_idx");
        assertThat(names.primaryKey(QualifiedName.of("t".repeat(63)))).isEqualTo("t".repeat(58) + "_pkey");
        assertThat(names.unique(QualifiedName.of("ü".repeat(31)), List.of("c".repeat(63))))
                .satisfies(it -> assertThat(Identifier.bytes(it)).isLessThanOrEqualTo(63))
                .endsWith("_key");
    }

    @Test
    void objectKeyIsReadBackAsItself() {
        for (Kind kind : Kind.values()) {
            for (String name : STRANGE) {
                boolean part = List.of(
                                Kind.COLUMN,
                                Kind.DEFAULT,
                                Kind.COLLATION,
                                Kind.CONSTRAINT,
                                Kind.INDEX,
                                Kind.COMMENT,
                                Kind.STORAGE)
                        .contains(kind);
                ObjectKey key = new ObjectKey(kind, new QualifiedName("audit", name), part ? name : null);
                assertThat(ObjectKey.parse(key.toString())).contains(key);
            }
        }
    }

    @Test
    void objectKeysAsText() {
        assertThat(ObjectKey.parse("index users.users_email_idx"))
                .contains(ObjectKey.part(Kind.INDEX, QualifiedName.of("users"), "users_email_idx"));
        assertThat(ObjectKey.parse("table users")).contains(ObjectKey.table(QualifiedName.of("users")));
        assertThat(ObjectKey.parse("table-comment audit.users"))
                .contains(new ObjectKey(Kind.TABLE_COMMENT, QualifiedName.parse("audit.users"), null));
        assertThat(ObjectKey.parse("users")).isEmpty();
        assertThat(ObjectKey.parse("view users")).contains(ObjectKey.view(QualifiedName.of("users")));
        assertThat(ObjectKey.parse("trigger users")).isEmpty();
        assertThat(ObjectKey.parse("column users")).isEmpty();
        assertThat(ObjectKey.parse("table a.b.c")).isEmpty();
        assertThat(ObjectKey.parse("column a.b.c.d")).isEmpty();
        assertThat(ObjectKey.parse("column users.")).isEmpty();
    }
}
