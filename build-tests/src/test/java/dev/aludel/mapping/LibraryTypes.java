// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** Types that a library brings along: what PostgreSQL's type is, the boot model says, and no class of Java does. */
final class LibraryTypes {

    private LibraryTypes() {}

    /** As libraries for JSON have it. */
    @SuppressWarnings({"deprecation", "removal"})
    public static class Document implements UserType<List<String>> {

        @Override
        public int getSqlType() {
            return SqlTypes.JSON;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<List<String>> returnedClass() {
            return (Class<List<String>>) (Class<?>) List.class;
        }

        @Override
        public boolean equals(List<String> one, List<String> other) {
            return Objects.equals(one, other);
        }

        @Override
        public int hashCode(List<String> value) {
            return Objects.hashCode(value);
        }

        @Override
        public @Nullable List<String> nullSafeGet(
                ResultSet rows, int position, SharedSessionContractImplementor session, @Nullable Object owner)
                throws SQLException {
            String text = rows.getString(position);
            return text == null ? null : List.of(text);
        }

        @Override
        public void nullSafeSet(
                PreparedStatement statement,
                @Nullable List<String> value,
                int index,
                SharedSessionContractImplementor session)
                throws SQLException {
            statement.setObject(index, String.valueOf(value));
        }

        @Override
        public List<String> deepCopy(List<String> value) {
            return value;
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public Serializable disassemble(List<String> value) {
            return value.toArray(String[]::new);
        }

        @Override
        public List<String> assemble(Serializable cached, Object owner) {
            return List.of((String[]) cached);
        }
    }

    /** As a library has it that asks for a length of its own. */
    @SuppressWarnings({"deprecation", "removal"})
    public static class Code extends Document {

        @Override
        public int getSqlType() {
            return SqlTypes.CHAR;
        }

        @Override
        public long getDefaultSqlLength(
                org.hibernate.dialect.Dialect dialect, org.hibernate.type.descriptor.jdbc.JdbcType jdbcType) {
            return 7;
        }
    }

    @Entity
    @EdgeCase(55)
    static class Holder {
        @Id
        Long id;

        @Type(Document.class)
        List<String> document;

        @Type(Code.class)
        List<String> code;

        @Type(Document.class)
        @Column(columnDefinition = "json")
        List<String> defined;

        @JdbcTypeCode(SqlTypes.INET)
        java.net.InetAddress address;
    }
}
