// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.call;
import static dev.aludel.codegen.Code.constant;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each constraint is written: {@code primaryKey("users_pkey", "id")}. */
final class ConstraintCode {

    private final Spellings<Constraint, Chain> spellings = new Spellings<>();

    ConstraintCode() {
        spellings.spell(
                PrimaryKey.class,
                it -> storing(
                        including(
                                deferred(keyed(PrimaryKey.class, "primaryKey", it), it.deferrability()), it.include()),
                        it.parameters()));
        spellings.spell(UniqueKey.class, ConstraintCode::unique);
        spellings.spell(ForeignKey.class, ConstraintCode::foreignKey);
        spellings.spell(CheckConstraint.class, ConstraintCode::check);
        spellings.spell(ExclusionConstraint.class, ConstraintCode::exclusion);
    }

    Chain of(Constraint constraint) {
        Chain code = spellings.of(constraint);
        String comment = constraint.comment();
        return comment == null ? code : code.then("comment", StringCode.of(comment));
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

    /** The chain with storage parameters. */
    static Chain storing(Chain code, List<StorageParameter> parameters) {
        Chain stored = code;
        for (StorageParameter parameter : parameters) {
            stored = stored.then("with", StringCode.of(parameter.name()), StringCode.of(parameter.value()));
        }
        return stored;
    }

    private static Chain keyed(Class<?> type, String word, Constraint constraint) {
        return call(Word.imported(type, word), strings(constraint.name(), constraint.columns()));
    }

    private static Chain unique(UniqueKey key) {
        Chain code = keyed(UniqueKey.class, "unique", key);
        Chain rule = deferred(key.nullsNotDistinct() ? code.then("withNullsNotDistinct") : code, key.deferrability());
        return storing(including(rule, key.include()), key.parameters());
    }

    private static Chain check(CheckConstraint check) {
        Chain code = call(
                Word.imported(CheckConstraint.class, "check"),
                StringCode.of(check.name()),
                StringCode.of(check.expression()));
        return unchecked(check.noInherit() ? code.then("withNoInherit") : code, check.validity());
    }

    private static Chain exclusion(ExclusionConstraint constraint) {
        List<Code> arguments = strings(constraint.name(), List.of(constraint.definition()));
        constraint.columns().forEach(it -> arguments.add(StringCode.of(it)));
        return call(Word.imported(ExclusionConstraint.class, "exclude"), arguments);
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
        if (key.options().matchFull()) {
            code = code.then("matchFull");
        }
        if (!key.options().onDeleteColumns().isEmpty()) {
            code = code.then("onDeleteSetting", strings(key.options().onDeleteColumns()));
        }
        return unchecked(deferred(code, key.deferrability()), key.validity());
    }

    private static List<Code> strings(List<String> texts) {
        return texts.stream().<Code>map(StringCode::of).toList();
    }

    private static Chain including(Chain code, List<String> columns) {
        return columns.isEmpty() ? code : code.then("including", strings(columns));
    }

    private static Chain unchecked(Chain code, @Nullable Validity rows) {
        return rows == null ? code : code.then("unchecked", constant(rows));
    }

    private static Chain deferred(Chain code, Deferrability when) {
        return when == Deferrability.NOT_DEFERRABLE ? code : code.then("deferred", constant(when));
    }
}
