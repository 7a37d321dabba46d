// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Atom;
import dev.aludel.codegen.Code.Block;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.codegen.Code.Link;
import dev.aludel.codegen.Code.Statement;
import dev.aludel.codegen.Code.Sum;
import dev.aludel.codegen.Code.TextBlock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks statements into lines as palantir-java-format does, so that it leaves them alone.
 *
 * <p>Its rules, as far as migrations need them: what fits on the line stays on it, unless the last dot of a chain is
 * beyond column 80. Else a chain is broken at each dot, and arguments go one to a line, eight columns in; a single
 * argument stays behind its parenthesis if a line of its own wouldn't keep it whole.
 */
final class Layout {

    /** How far in what is broken goes. */
    static final int STEP = 8;

    private static final int BLOCK = 4;

    private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]}");

    private final Measure measure = new Measure();

    private final Page page;

    Layout(Page page) {
        this.page = page;
    }

    /** Writes statements, each on lines of its own, the first where the page stands. */
    void statements(List<Statement> statements, int indent) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (i > 0 && apart(statements.get(i - 1), statement, indent)) {
                page.blank();
            }
            for (String line : Remarks.lines(statement.remarks(), Measure.WIDTH - indent)) {
                page.line(indent).text(line);
            }
            page.line(indent);
            chain(statement.call(), indent, 1);
            page.text(";");
        }
    }

    private boolean apart(Statement before, Statement statement, int indent) {
        boolean bothShort = isOneLine(before.call(), indent) && isOneLine(statement.call(), indent);
        boolean close = bothShort || before.topic().equals(statement.topic());
        return !close || !statement.remarks().isEmpty();
    }

    private boolean isOneLine(Chain call, int indent) {
        return measure.fits(call, indent, 1) && call.arguments().stream().noneMatch(TextBlock.class::isInstance);
    }

    /** Writes {@code return} with an expression. */
    void returned(Chain code, int indent) {
        page.line(indent).text("return ");
        chain(code, indent, 1);
        page.text(";");
    }

    private void write(Code code, int indent, int after) {
        if (code instanceof Atom atom) {
            page.word(atom.word());
        } else if (code instanceof TextBlock block) {
            textBlock(block, indent);
        } else if (code instanceof Sum sum) {
            sum(sum, indent, after);
        } else if (code instanceof Block block) {
            block(block, indent);
        } else {
            chain((Chain) code, indent, after);
        }
    }

    private void textBlock(TextBlock block, int indent) {
        int column = page.text("\"\"\"").column();
        int last = block.lines().size() - 1;
        for (String line : block.lines().subList(0, last)) {
            if (line.isEmpty()) {
                page.blank();
            } else {
                page.line(indent + STEP).text(line);
            }
        }
        page.line(indent + STEP).text(block.lines().get(last)).text("\"\"\"").resume(column);
    }

    private void sum(Sum sum, int indent, int after) {
        if (measure.fits(sum, page.column(), after)) {
            page.word(sum.whole().word());
            return;
        }
        page.word(sum.parts().get(0).word());
        for (Atom part : sum.parts().subList(1, sum.parts().size())) {
            page.line(indent + STEP).text("+ ").word(part.word());
        }
    }

    private void block(Block block, int indent) {
        page.text(block.parameter() + " -> {");
        statements(block.statements(), indent + BLOCK);
        if (!block.statements().isEmpty()) {
            page.line(indent);
        }
        page.text("}");
    }

    private void chain(Chain chain, int indent, int after) {
        if (chain.links().isEmpty()) {
            page.word(chain.word());
            arguments(chain.arguments(), indent, after);
        } else if (measure.fits(chain, page.column(), after) || measure.opens(chain, page.column())) {
            page.word(chain.word());
            arguments(chain.arguments(), indent, 0);
            chain.links().forEach(it -> link(it, indent, 0));
        } else {
            broken(chain, indent, after);
        }
    }

    private void broken(Chain chain, int indent, int after) {
        page.word(chain.word());
        arguments(chain.arguments(), indent + STEP, 0);
        for (int i = 0; i < chain.links().size(); i++) {
            if (i > 0 || !measure.startsGlued(chain)) {
                page.line(indent + STEP);
            }
            link(chain.links().get(i), indent + STEP, i < chain.links().size() - 1 ? 0 : after);
        }
    }

    private void link(Link link, int indent, int after) {
        page.text("." + link.name());
        arguments(link.arguments(), indent, after);
    }

    private void arguments(List<Code> arguments, int indent, int after) {
        page.text("(");
        if (measure.fits(arguments, page.column(), 1 + after) || staysBehind(arguments, indent, after)) {
            listed(arguments, indent, after);
        } else if (measure.fits(arguments, indent + STEP, 1 + after)) {
            page.line(indent + STEP);
            listed(arguments, indent + STEP, after);
        } else if (looksLikeFormat(arguments)) {
            page.line(indent + STEP);
            write(arguments.get(0), indent + STEP, 1);
            page.text(",");
            below(arguments.subList(1, arguments.size()), indent + STEP, after);
        } else {
            each(arguments, indent + STEP, after);
        }
        page.text(")");
    }

    private void below(List<Code> arguments, int indent, int after) {
        if (measure.fits(arguments, indent, 1 + after)) {
            page.line(indent);
            listed(arguments, indent, after);
        } else {
            each(arguments, indent, after);
        }
    }

    private void each(List<Code> arguments, int indent, int after) {
        for (int i = 0; i < arguments.size(); i++) {
            page.text(i == 0 ? "" : ",").line(indent);
            write(arguments.get(i), indent, i < arguments.size() - 1 ? 1 : 1 + after);
        }
    }

    /** Whether the formatter takes the first argument for a pattern, and keeps those that fill it together. */
    private static boolean looksLikeFormat(List<Code> arguments) {
        Code first = arguments.get(0);
        return (first instanceof Atom atom && isPattern(atom))
                || (first instanceof Sum sum && sum.parts().stream().anyMatch(Layout::isPattern));
    }

    private static boolean isPattern(Atom atom) {
        String text = atom.word().text();
        return text.startsWith("\"") && FORMAT.matcher(text).find();
    }

    private void listed(List<Code> arguments, int indent, int after) {
        for (int i = 0; i < arguments.size(); i++) {
            page.text(i == 0 ? "" : ", ");
            write(arguments.get(i), indent, i < arguments.size() - 1 ? 1 : 1 + after);
        }
    }

    /** Whether a single argument that doesn't fit is broken behind the parenthesis rather than on a line of its own. */
    private boolean staysBehind(List<Code> arguments, int indent, int after) {
        if (arguments.size() != 1) {
            return false;
        }
        Code only = arguments.get(0);
        if (only instanceof Atom) {
            return isTooWideBelow(only, indent, after);
        }
        boolean wholeBelow = !(only instanceof Block) && measure.fits(only, indent + STEP, 1 + after);
        boolean dotsBelow = only instanceof Chain chain
                && !chain.links().isEmpty()
                && !measure.headFits(chain, page.column())
                && measure.fitsAtDots(chain, indent + STEP, 1 + after);
        int prefix = measure.prefix(only, indent);
        return !wholeBelow
                && !dotsBelow
                && (page.column() + prefix <= Measure.WIDTH
                        || (page.column() <= indent && indent + STEP + prefix > Measure.WIDTH))
                && (fits(page.trial(), only, indent, after) || isTooWideBelow(only, indent, after));
    }

    /** Whether a text, behind a word that is no wider than the indentation, wouldn't fit below either. */
    private boolean isTooWideBelow(Code only, int indent, int after) {
        Page below = page.trial();
        below.line(indent + STEP);
        return !(only instanceof Chain) && page.column() <= indent && !fits(below, only, indent + STEP, after);
    }

    private static boolean fits(Page trial, Code code, int indent, int after) {
        return tried(trial, code, indent, after) + 1 + after <= Measure.WIDTH;
    }

    /** The column where the code ends if it is laid out there. */
    private static int tried(Page trial, Code code, int indent, int after) {
        new Layout(trial).write(code, indent, 1 + after);
        return trial.column();
    }
}
