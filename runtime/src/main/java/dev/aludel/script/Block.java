// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;

import dev.aludel.sql.DollarQuoting;
import dev.aludel.sql.SelectInto;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** A block of PL/pgSQL in a script: what has to be decided while it runs. Any client can run one, as a single statement. */
final class Block {

    private static final String INDENT = "    ";

    /** The heads of the database, in a variable {@code heads}, as a person reads them. */
    static final String SHOWN_HEADS = "coalesce(nullif(array_to_string(heads, ', '), ''), 'base')";

    private static final int IDS_IN_A_LINE = 6;

    private final Set<String> declarations = new LinkedHashSet<>();

    private final StringBuilder body = new StringBuilder();

    /** Ids as an array of texts, in the order that collation {@code "C"} gives them. */
    static String array(Collection<String> ids) {
        Comparator<String> order = (one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        var text = new StringBuilder("ARRAY[");
        int count = 0;
        for (String id : ids.stream().sorted(order).toList()) {
            if (count > 0) {
                text.append(count % IDS_IN_A_LINE == 0 ? ",\n" + INDENT + INDENT : ", ");
            }
            text.append(literal(id));
            count++;
        }
        return text.append("]::text[]").toString();
    }

    /** A variable; one that is declared already is the same one. */
    Block declare(String declaration) {
        declarations.add(declaration);
        return this;
    }

    /**
     * Lines of code.
     *
     * @param template the lines; {@code %s} stands for a piece of SQL, in which nothing is changed, not even how it is
     *     indented: it may hold a literal or a name of several lines
     */
    Block code(String template, Object... pieces) {
        body.append(template.indent(INDENT.length()).formatted(pieces));
        return this;
    }

    /**
     * Stops the script.
     *
     * @param condition when
     * @param problem an expression of what is wrong
     * @param remedy what to do
     */
    Block refuse(String condition, String problem, String remedy) {
        return code("""
                IF %s THEN
                    RAISE EXCEPTION USING
                        MESSAGE = %s,
                        HINT = %s;
                END IF;""", condition, problem, literal(remedy));
    }

    /** Runs a statement, whatever is in it. */
    Block execute(String sql) {
        // PL/pgSQL looks at the last command alone when it refuses a SELECT INTO, which is to make a table here.
        String text = "\n" + sql + "\n" + (SelectInto.maybe(sql) ? "; SELECT\n" : "");
        body.append(INDENT)
                .append("EXECUTE ")
                .append(DollarQuoting.quoted(text, "sql"))
                .append(";\n");
        return this;
    }

    ScriptPart part() {
        var text = new StringBuilder("\n");
        if (!declarations.isEmpty()) {
            text.append("DECLARE\n");
            declarations.forEach(it -> text.append(INDENT).append(it).append('\n'));
        }
        text.append("BEGIN\n").append(body).append("END\n");
        return new ScriptPart(ScriptPart.Kind.STATEMENT, "DO " + DollarQuoting.quoted(text.toString(), "aludel"));
    }
}
