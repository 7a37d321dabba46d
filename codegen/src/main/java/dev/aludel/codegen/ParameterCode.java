// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.atom;
import static dev.aludel.codegen.Code.call;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How the values for the question marks of a statement are written. */
final class ParameterCode {

    private final Map<Class<?>, Function<Object, Code>> spellings = new LinkedHashMap<>();

    ParameterCode() {
        spellings.put(String.class, it -> StringCode.of((String) it));
        spellings.put(Boolean.class, it -> atom(it.toString()));
        spellings.put(Integer.class, it -> atom(it.toString()));
        spellings.put(Long.class, it -> atom(it + "L"));
        spellings.put(Short.class, it -> atom("(short) " + it));
        spellings.put(Byte.class, it -> atom("(byte) " + it));
        spellings.put(Double.class, it -> read(Double.class, "valueOf", it));
        spellings.put(Float.class, it -> read(Float.class, "valueOf", it));
        spellings.put(BigDecimal.class, it -> call(Word.creating(BigDecimal.class), StringCode.of(it.toString())));
        spellings.put(BigInteger.class, it -> call(Word.creating(BigInteger.class), StringCode.of(it.toString())));
        spellings.put(UUID.class, it -> read(UUID.class, "fromString", it));
        for (Class<?> type :
                List.of(LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class, Instant.class)) {
            spellings.put(type, it -> read(type, "parse", it));
        }
    }

    Code of(Object value) {
        Function<Object, Code> spelling = spellings.get(value.getClass());
        if (spelling == null) {
            throw UnwritableMigrationException.parameter(value);
        }
        return spelling.apply(value);
    }

    private static Code read(Class<?> type, String reader, Object value) {
        return call(Word.member(type, reader), StringCode.of(value.toString()));
    }
}
