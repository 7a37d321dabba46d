// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An operation that is several, about all of which it says one thing; what each of them does, it does. */
sealed interface Bundle extends Operation permits DatabaseOnly, OutsideTransaction {

    /** The operations, in order. */
    List<Operation> operations();

    @Override
    default Schema applyTo(Schema before) {
        return new Plan(operations()).applyTo(before);
    }

    @Override
    default boolean hidesEffect() {
        return operations().stream().anyMatch(Operation::hidesEffect);
    }

    @Override
    default Phase phase() {
        return Phase.STEP;
    }

    @Override
    default Set<QualifiedName> tables() {
        return new Plan(operations()).tables();
    }

    @Override
    default Set<QualifiedName> relations() {
        return new Plan(operations()).relations();
    }

    @Override
    default Set<QualifiedName> givenNames() {
        return namesGivenBy(operations());
    }

    /** The names that operations give to relations. */
    static Set<QualifiedName> namesGivenBy(List<Operation> operations) {
        Set<QualifiedName> given = new TreeSet<>();
        operations.forEach(it -> given.addAll(it.givenNames()));
        return given;
    }

    @Override
    default boolean reachesFurther() {
        return new Plan(operations()).reachesFurther();
    }

    @Override
    default Set<QualifiedName> reads() {
        Set<QualifiedName> reads = new TreeSet<>();
        operations().forEach(it -> reads.addAll(it.reads()));
        return reads;
    }

    @Override
    default boolean disturbs(ObjectKey key) {
        return operations().stream().anyMatch(it -> it.disturbs(key));
    }

    @Override
    default int minimumVersion() {
        return new Plan(operations()).minimumVersion();
    }

    @Override
    default Optional<Irreversible> irreversible() {
        return new Plan(operations()).irreversible();
    }
}
