// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import java.util.ArrayList;
import java.util.List;

/** How an enum type is written: {@code enumType("color", "GREEN", "RED")}. */
final class EnumCode {

    Chain of(EnumType type) {
        Chain code = call(
                Word.imported(EnumType.class, "enumType"),
                ConstraintCode.strings(type.name().toString(), type.labels()));
        return type.casting() ? code.then("withCasts") : code;
    }

    Chain of(EnumValue value) {
        Chain code = call(Word.imported(EnumValue.class, "enumValue"), StringCode.of(value.label()));
        return value.before() == null ? code : code.then("before", StringCode.of(value.before()));
    }

    /** The arguments of {@code createEnum} and {@code dropEnum}. */
    List<Code> arguments(EnumType type) {
        boolean plain = !type.casting() && !type.labels().isEmpty();
        return plain
                ? ConstraintCode.strings(type.name().toString(), type.labels())
                : new ArrayList<>(List.of(of(type)));
    }
}
