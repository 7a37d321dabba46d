// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.call;
import static dev.aludel.codegen.Code.constant;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How each constraint is written: {@code primaryKey("users_pkey", "id")}. */
final class ConstraintCode {

    private final Spellings<Constraint, Chain> spellings = new Spellings<>();

    ConstraintCode() {
        spellings.spell(
                PrimaryKey.class, it -> deferred(keyed(PrimaryKey.class, "primaryKey", it), it.deferrability()));
        spellings.spell(UniqueKey.class, ConstraintCode::unique);
        spellings.spell(ForeignKey.class, ConstraintCode::foreignKey);
        spellings.spell(
                CheckConstraint.class,
                it -> call(
                        Word.imported(CheckConstraint.class, "check"),
                        StringCode.of(it.name()),
                        StringCode.of(it.expression())));
    }

    Chain of(Constraint constraint) {
        return spellings.of(constraint);
    }

    /** The place of a kind of constraint among those of a table: keys before what leans on them. */
    int rank(Constraint constraint) {
        return List.copyOf(spellings.spelled()).indexOf(constraint.getClass());
    }

    Set<Class<? extends Constraint>> spelled() {
        return spellings.spelled();
    }

    /** A name and columns as arguments. */
    static List<Code> strings(String first, List<String> more) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(StringCode.of(first));
        more.forEach(it -> arguments.add(StringCode.of(it)));
        return arguments;
    }

    private static Chain keyed(Class<?> type, String word, Constraint constraint) {
        return call(Word.imported(type, word), strings(constraint.name(), constraint.columns()));
    }

    private static Chain unique(UniqueKey key) {
        Chain code = keyed(UniqueKey.class, "unique", key);
        return deferred(key.nullsNotDistinct() ? code.then("withNullsNotDistinct") : code, key.deferrability());
    }

    private static Chain foreignKey(ForeignKey key) {
        Chain code = keyed(ForeignKey.class, "foreignKey", key)
                .then("references", strings(key.target().toString(), key.targetColumns()));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            code = code.then("onDelete", constant(key.onDelete()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            code = code.then("onUpdate", constant(key.onUpdate()));
        }
        return deferred(code, key.deferrability());
    }

    private static Chain deferred(Chain code, Deferrability when) {
        return when == Deferrability.NOT_DEFERRABLE ? code : code.then("deferred", constant(when));
    }
}
