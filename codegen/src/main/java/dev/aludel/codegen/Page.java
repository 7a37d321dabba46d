// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import com.palantir.javapoet.CodeBlock;

/** The lines of a method as they are written, with the column and the imports that they need. */
final class Page {

    private final CodeBlock.Builder code = CodeBlock.builder();

    private final StringBuilder text = new StringBuilder();

    private final StaticImports imports;

    private final int margin;

    private boolean started;

    private int column;

    /**
     * An empty page.
     *
     * @param margin the columns that JavaPoet puts before each line
     * @param imports where static imports are noted
     */
    Page(int margin, StaticImports imports) {
        this.margin = margin;
        this.imports = imports;
    }

    /** The column where the next character goes, from 0. */
    int column() {
        return column;
    }

    /** A page to try something on that stands where this one does. */
    Page trial() {
        return new Page(margin, new StaticImports()).resume(column);
    }

    /** Goes on as if the line were so long: the lines of a text block don't count. */
    Page resume(int at) {
        column = at;
        return this;
    }

    /** Starts a line. */
    Page line(int indent) {
        text.append(started ? "\n" : "").append(" ".repeat(indent - margin));
        started = true;
        column = indent;
        return this;
    }

    /** Leaves a line empty. */
    void blank() {
        text.append('\n');
    }

    /** Writes on the line. */
    Page text(String more) {
        text.append(more);
        column += more.length();
        return this;
    }

    /** Writes on the line, and notes what to import. */
    Page word(Word word) {
        if (word.source() != null) {
            imports.add(word.source(), word.before());
        }
        if (word.type() == null) {
            text.append(word.text());
        } else {
            text.append(word.before());
            flush();
            code.add("$T", word.type());
            text.append(word.after());
        }
        column += word.width();
        return this;
    }

    /** All that was written. */
    CodeBlock code() {
        flush();
        return code.build();
    }

    private void flush() {
        if (!text.isEmpty()) {
            code.add("$L", text.toString());
            text.setLength(0);
        }
    }
}
