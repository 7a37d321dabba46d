// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** A type without parameters. */
public enum BasicType implements DataType {
    SMALLINT("smallint"),
    INTEGER("integer"),
    BIGINT("bigint"),
    REAL("real"),
    DOUBLE_PRECISION("double precision"),
    BOOLEAN("boolean"),
    TEXT("text"),
    BYTEA("bytea"),
    UUID("uuid"),
    DATE("date"),
    JSON("json"),
    JSONB("jsonb"),
    XML("xml"),
    OID("oid"),
    INET("inet"),
    CIDR("cidr"),
    MACADDR("macaddr"),
    MONEY("money");

    private final String sql;

    BasicType(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
