// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.ArrayList;
import java.util.List;

/** An expression of a migration as a value, before anybody thought of lines. */
sealed interface Code {

    /** A literal or a constant. */
    record Atom(Word word) implements Code {}

    /**
     * Lines between three double quotes, already escaped.
     *
     * @param lines the lines; the last one ends right before the closing quotes
     */
    record TextBlock(List<String> lines) implements Code {

        public TextBlock {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A long text: one literal where that fits on a line, else several that {@code +} makes one.
     *
     * @param whole the one literal
     * @param parts the several
     */
    record Sum(Atom whole, List<Atom> parts) implements Code {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** A lambda of statements over a recorder. */
    record Block(String parameter, List<Statement> statements) implements Code {

        public Block {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A call, and calls on its result.
     *
     * @param word what is called first
     * @param arguments the arguments of the first call
     * @param links the calls that follow, each after a dot
     */
    record Chain(Word word, List<Code> arguments, List<Link> links) implements Code {

        public Chain {
            arguments = List.copyOf(arguments);
            links = List.copyOf(links);
        }

        /** The same chain with one more call. */
        Chain then(String name, Code... more) {
            return then(name, List.of(more));
        }

        /** The same chain with one more call. */
        Chain then(String name, List<? extends Code> more) {
            List<Link> longer = new ArrayList<>(links);
            longer.add(new Link(name, List.copyOf(more)));
            return new Chain(word, arguments, longer);
        }
    }

    /** A call on the result of the one before. */
    record Link(String name, List<Code> arguments) {

        public Link {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A call that stands by itself.
     *
     * @param remarks what the comment lines above it say
     * @param call the call
     * @param topic what it is about, such as a table; statements of one topic stand close together
     */
    record Statement(List<String> remarks, Chain call, String topic) {

        public Statement {
            remarks = List.copyOf(remarks);
        }

        /** A call without remarks. */
        static Statement of(Chain call) {
            return new Statement(List.of(), call, "");
        }
    }

    /** A literal that needs no import. */
    static Atom atom(String text) {
        return new Atom(Word.plain(text));
    }

    /** A constant, imported statically. */
    static Atom constant(Enum<?> value) {
        return new Atom(Word.imported(value.getDeclaringClass(), value.name()));
    }

    /** A call of a word. */
    static Chain call(Word word, Code... arguments) {
        return call(word, List.of(arguments));
    }

    /** A call of a word. */
    static Chain call(Word word, List<? extends Code> arguments) {
        return new Chain(word, List.copyOf(arguments), List.of());
    }
}
