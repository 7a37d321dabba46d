// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Atom;
import dev.aludel.codegen.Code.Block;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.codegen.Code.Link;
import dev.aludel.codegen.Code.Sum;
import dev.aludel.codegen.Code.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Says whether code fits on a line, without writing it. */
final class Measure {

    /** The columns of a line. */
    static final int WIDTH = 120;

    /** The last column where a chain on one line may have its last dot. */
    private static final int LAST_DOT = 80;

    /** The width of a text block: its lines don't count. */
    private static final int QUOTES = 3;

    private static final int TOO_WIDE = Integer.MAX_VALUE / 2;

    /** Whether the code, from that column on and followed by so many characters, fits on the line. */
    boolean fits(Code code, int column, int after) {
        return end(code, column) + after <= WIDTH;
    }

    /** Whether arguments, from that column on and followed by so many characters, fit on the line. */
    boolean fits(List<Code> arguments, int column, int after) {
        return end(arguments, column) + after <= WIDTH;
    }

    /** Whether a chain that ends with a block fits on the line up to the block's brace. */
    boolean opens(Chain chain, int column) {
        int last = chain.links().size() - 1;
        List<Code> arguments = last < 0 ? List.of() : chain.links().get(last).arguments();
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Block block)) {
            return false;
        }
        Link opening = new Link(chain.links().get(last).name(), List.of(new Block(block.parameter(), List.of())));
        List<Link> links = new ArrayList<>(chain.links().subList(0, last));
        links.add(opening);
        return fits(new Chain(chain.word(), chain.arguments(), links), column, -2);
    }

    /** Whether there is never a break before the first dot: after a constructor, or nothing wider than the indentation. */
    boolean startsGlued(Chain chain) {
        int first = end(chain.arguments(), chain.word().width() + 1) + 1;
        return chain.word().isConstructor() || first <= Layout.STEP;
    }

    /** Whether the word and the arguments that a chain begins with fit on the line from that column on. */
    boolean headFits(Chain chain, int column) {
        return end(chain.arguments(), column + chain.word().width() + 1) + 1 <= WIDTH;
    }

    /** Whether a chain that is broken at its dots alone, from that column on, has no line that is too wide. */
    boolean fitsAtDots(Chain chain, int column, int after) {
        return headFits(chain, column)
                && chain.links().stream()
                        .allMatch(it -> end(
                                                it.arguments(),
                                                column + Layout.STEP + it.name().length() + 2)
                                        + 1
                                        + after
                                <= WIDTH);
    }

    /** The width of what must stand before the first break inside the code. */
    int prefix(Code code, int indent) {
        if (code instanceof Chain chain) {
            int first = end(chain.arguments(), chain.word().width() + 1) + 1;
            boolean whole = !chain.links().isEmpty() && first < WIDTH - indent - Layout.STEP;
            return whole ? first : chain.word().width() + 1;
        }
        if (code instanceof Sum sum) {
            return sum.parts().get(0).word().width();
        }
        return code instanceof Block block ? block.parameter().length() + " -> {".length() : QUOTES;
    }

    private int end(Code code, int column) {
        if (code instanceof Atom atom) {
            return column + atom.word().width();
        }
        if (code instanceof Sum sum) {
            return end(sum.whole(), column);
        }
        if (code instanceof Chain chain) {
            return end(chain, column);
        }
        if (code instanceof TextBlock) {
            return column + QUOTES;
        }
        return code instanceof Block block && block.statements().isEmpty()
                ? column + block.parameter().length() + " -> {}".length()
                : TOO_WIDE;
    }

    private int end(Chain chain, int column) {
        int end = end(chain.arguments(), column + chain.word().width() + 1) + 1;
        int lastDot = 0;
        for (int i = 0; i < chain.links().size(); i++) {
            Link link = chain.links().get(i);
            lastDot = i == 0 && startsGlued(chain) ? 0 : end;
            end = end(link.arguments(), end + 1 + link.name().length() + 1) + 1;
        }
        return lastDot > LAST_DOT ? TOO_WIDE : end;
    }

    private int end(List<Code> arguments, int column) {
        int end = column;
        for (int i = 0; i < arguments.size(); i++) {
            end = end(arguments.get(i), end + (i == 0 ? 0 : 2));
        }
        return end;
    }
}
