// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.aludel.codegen.Code.Block;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.codegen.Code.Statement;
import dev.aludel.migration.Operations;
import dev.aludel.operation.Hazard;
import dev.aludel.operation.Plan;
import dev.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * One direction of a migration as methods: its own, and private ones for what is too much for it.
 *
 * <p>A method has at most 50 statements, and less than the 64 KB that Java allows. It is cut between tables where that
 * is possible.
 */
final class Methods {

    /** The columns before the statements of a method. */
    static final int MARGIN = 8;

    private static final int MOST_STATEMENTS = 50;

    /** There is no such method: the compiler stops at what a person has not decided yet. */
    private static final Word UNKNOWN_METHOD = Word.plain("rowsMustMove");

    private final String direction;

    private final OperationCode operations;

    private final StaticImports imports;

    private final Constants constants;

    private final List<MethodSpec> extracted = new ArrayList<>();

    private int parts;

    private int lists;

    Methods(String direction, OperationCode operations, StaticImports imports, Constants constants) {
        this.direction = direction;
        this.operations = operations;
        this.imports = imports;
        this.constants = constants;
    }

    /** The statements of the direction itself, with what a person has to write between them. */
    List<Statement> statements(Plan plan, List<OpenStep> open) {
        var scope = new Scope(0, this, true);
        List<Statement> statements = written(plan, scope);
        List<OpenStep> steps =
                open.stream().sorted(Comparator.comparing(OpenStep::before)).toList();
        for (int i = steps.size() - 1; i >= 0; i--) {
            leaveOpen(steps.get(i), statements);
        }
        return inMethods(statements, scope);
    }

    /** The statements of a plan, or calls of the methods that they were moved to. */
    List<Statement> statements(Plan plan, Scope scope) {
        return inMethods(written(plan, scope), scope);
    }

    private static void leaveOpen(OpenStep step, List<Statement> statements) {
        String decision = step.decision();
        if (decision != null) {
            statements.add(
                    step.before(),
                    new Statement(step.remarks(), Code.call(UNKNOWN_METHOD, StringCode.of(decision)), decision));
            return;
        }
        Statement next = statements.get(step.before());
        List<String> remarks = new ArrayList<>(step.remarks());
        remarks.addAll(next.remarks());
        statements.set(step.before(), new Statement(remarks, next.call(), next.topic()));
    }

    private List<Statement> inMethods(List<Statement> statements, Scope scope) {
        int end = endOfPart(statements, 0);
        return end == statements.size() ? statements : cut(statements, scope);
    }

    private List<Statement> written(Plan plan, Scope scope) {
        List<List<Hazard>> hazards = scope.outside() ? plan.hazardsOutside() : plan.hazardsByOperation();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < plan.operations().size(); i++) {
            var operation = plan.operations().get(i);
            List<String> remarks = scope.remarked() ? remarks(hazards.get(i)) : List.of();
            Chain call = operations.of(operation, scope.remarked(!remarks.isEmpty()));
            constants.note(call);
            boolean inside = call.arguments().stream().anyMatch(Block.class::isInstance);
            String topic = operation.tables().toString();
            statements.add(new Statement(inside ? List.of() : remarks, call, topic));
        }
        return statements;
    }

    /** Calls of methods that list the elements of a table. */
    List<Chain> elements(List<Code> elements) {
        List<Chain> calls = new ArrayList<>();
        int start = 0;
        while (start < elements.size()) {
            int end = start + 1;
            while (end < elements.size() && Weight.of(elements.subList(start, end + 1)) <= Weight.OF_METHOD) {
                end++;
            }
            calls.add(list(elements.subList(start, end)));
            start = end;
        }
        return calls;
    }

    /** The private methods, in the order in which they are called. */
    List<MethodSpec> extracted() {
        return List.copyOf(extracted);
    }

    private static List<String> remarks(List<Hazard> hazards) {
        return hazards.stream().map(it -> it.kind() + ": " + it.reason() + ".").toList();
    }

    private Chain list(List<Code> elements) {
        lists++;
        elements.forEach(constants::note);
        String name = direction + "Elements" + lists;
        var page = new Page(MARGIN, imports);
        new Layout(page).returned(Code.call(Word.member(List.class, "of"), elements), MARGIN);
        extracted.add(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(List.class, TableElement.class))
                .addCode(page.code())
                .build());
        return Code.call(Word.plain(name));
    }

    private List<Statement> cut(List<Statement> statements, Scope scope) {
        List<Statement> calls = new ArrayList<>();
        int start = 0;
        while (start < statements.size()) {
            int end = endOfPart(statements, start);
            calls.add(Statement.of(part(statements.subList(start, end), scope)));
            start = end;
        }
        return calls;
    }

    private Chain part(List<Statement> statements, Scope scope) {
        parts++;
        String name = direction + "Part" + parts;
        var page = new Page(MARGIN, imports);
        new Layout(page).statements(statements, MARGIN);
        extracted.add(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Operations.class, scope.recorder())
                .addCode(page.code())
                .build());
        return Code.call(Word.plain(name), Code.atom(scope.recorder()));
    }

    private static int endOfPart(List<Statement> statements, int start) {
        int end = start;
        int weight = 0;
        while (end < statements.size()) {
            weight += Weight.of(statements.get(end).call());
            boolean full = end - start == MOST_STATEMENTS || weight > Weight.OF_METHOD;
            if (full && end > start) {
                return betweenTables(statements, start, end);
            }
            end++;
        }
        return end;
    }

    private static int betweenTables(List<Statement> statements, int start, int end) {
        for (int cut = end; cut > start; cut--) {
            if (!statements.get(cut - 1).topic().equals(statements.get(cut).topic())) {
                return cut;
            }
        }
        return end;
    }
}
