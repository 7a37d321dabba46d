// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.error.MigrationException;

/** A plan that no migration class can say, or one that is too large for a class. */
public final class UnwritableMigrationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnwritableMigrationException(String code, String problem, String remedy) {
        super(code, problem, remedy);
    }

    static UnwritableMigrationException data(String step) {
        return new UnwritableMigrationException(
                "ALU-401",
                "data steps can't be generated: the code of \"%s\" is not known as text".formatted(step),
                "Generate the rest, and write op.data(…) by hand.");
    }

    static UnwritableMigrationException parameter(Object value) {
        return new UnwritableMigrationException(
                "ALU-402",
                "a parameter of %s can't be written as Java".formatted(value.getClass()),
                "Give the value as text and cast it in the statement.");
    }

    static UnwritableMigrationException contradiction(String operation) {
        return new UnwritableMigrationException(
                "ALU-403",
                "\"%s\" names one object and defines another".formatted(operation),
                "Give the definition the name of what is dropped.");
    }

    static UnwritableMigrationException tooLarge(int constants) {
        return new UnwritableMigrationException(
                "ALU-404",
                "the migration needs %d constants; a class holds 65535".formatted(constants),
                "Generate it in two steps, for example one schema or package at a time.");
    }

    static UnwritableMigrationException name(String kind, String name) {
        return new UnwritableMigrationException(
                "ALU-405",
                "\"%s\" can't be the %s of a Java class".formatted(Characters.visible(name), kind),
                "Use letters, digits and underscores, and no word of the Java language.");
    }

    static UnwritableMigrationException message(int length) {
        return new UnwritableMigrationException(
                "ALU-406",
                "the message has %d characters; a class file holds 21845 in one text".formatted(length),
                "Say in a few words what the revision does.");
    }
}
