// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.character;
import static dev.aludel.schema.DataType.doublePrecision;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.parse;
import static dev.aludel.schema.DataType.real;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.time;
import static dev.aludel.schema.DataType.timestamp;
import static dev.aludel.schema.DataType.timestamptz;
import static dev.aludel.schema.DataType.timetz;
import static dev.aludel.schema.DataType.uuid;
import static dev.aludel.schema.DataType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTypeTest {

    private static final List<DataType> ALL = List.of(
            smallint(),
            integer(),
            bigint(),
            real(),
            doublePrecision(),
            bool(),
            text(),
            DataType.bytea(),
            uuid(),
            DataType.date(),
            DataType.json(),
            DataType.jsonb(),
            varchar(20),
            varchar(),
            character(3),
            numeric(),
            numeric(10, 2),
            numeric(10, 0),
            time(),
            time(0),
            timetz(),
            timetz(3),
            timestamp(),
            timestamp(6),
            timestamptz(),
            timestamptz(3),
            BasicType.OID,
            new VerbatimType("interval second(6)"),
            new VerbatimType("geometry(Point,4326)"),
            new VerbatimType("audit.\"Mood\""));

    @Test
    void spellingIsReadBackAsItself() {
        for (DataType type : ALL) {
            assertThat(parse(type.sql())).isEqualTo(type);
            assertThat(parse(type.array().sql()).sql()).isEqualTo(type.sql() + "[]");
        }
    }

    @Test
    void aliases() {
        assertThat(parse("int2")).isEqualTo(smallint());
        assertThat(parse("INT")).isEqualTo(integer());
        assertThat(parse("int4")).isEqualTo(integer());
        assertThat(parse("Int8")).isEqualTo(bigint());
        assertThat(parse("float4")).isEqualTo(real());
        assertThat(parse("float8")).isEqualTo(doublePrecision());
        assertThat(parse("bool")).isEqualTo(bool());
        assertThat(parse("varchar(20)")).isEqualTo(varchar(20));
        assertThat(parse(" char  varying ( 20 ) ")).isEqualTo(varchar(20));
        assertThat(parse("char")).isEqualTo(character(1));
        assertThat(parse("bpchar(3)")).isEqualTo(character(3));
        assertThat(parse("decimal(10,2)")).isEqualTo(numeric(10, 2));
        assertThat(parse("dec(10)")).isEqualTo(numeric(10, 0));
        assertThat(parse("timestamptz(3)")).isEqualTo(timestamptz(3));
        assertThat(parse("timestamp(3) with time zone")).isEqualTo(timestamptz(3));
        assertThat(parse("time")).isEqualTo(time());
        assertThat(parse("timetz")).isEqualTo(timetz());
    }

    @Test
    void floatOfSoManyBits() {
        assertThat(parse("float")).isEqualTo(doublePrecision());
        assertThat(parse("float(1)")).isEqualTo(real());
        assertThat(parse("float(24)")).isEqualTo(real());
        assertThat(parse("float(25)")).isEqualTo(doublePrecision());
        assertThat(parse("float(53)")).isEqualTo(doublePrecision());
        assertThat(parse("float(54)")).isEqualTo(new VerbatimType("float(54)"));
    }

    @Test
    void arraysHaveNoDimensions() {
        assertThat(parse("int[]")).isEqualTo(integer().array());
        assertThat(parse("int [3][4]")).isEqualTo(integer().array());
        assertThat(parse("varchar(20) array")).isEqualTo(varchar(20).array());
        assertThat(parse("integer array[4]")).isEqualTo(integer().array());
        assertThat(integer().array().array()).isEqualTo(integer().array());
        assertThat(parse("timestamp(3) with time zone[]"))
                .isEqualTo(timestamptz(3).array());
    }

    @Test
    void whatItDoesNotKnowStaysAsItIs() {
        for (String sql :
                List.of("Mood", "\"Mood\"", "ltree", "vector(3)", "\"char\"", "varchar(x)", "numeric(1,2,3)")) {
            assertThat(parse(sql)).isEqualTo(new VerbatimType(sql));
        }
    }

    @Test
    void bpcharWithoutALengthIsNotOneCharacter() {
        assertThat(parse("bpchar")).isNotEqualTo(character(1));
    }
}
