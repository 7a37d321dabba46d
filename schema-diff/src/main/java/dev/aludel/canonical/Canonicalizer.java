// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import dev.aludel.model.Finding;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two spellings mean the same to PostgreSQL.
 *
 * <p>Equal texts need no answer. The others are announced first ({@link #ask}), then all are read in one go when the
 * first answer is wanted, so that the number of round trips doesn't grow with the number of expressions.
 */
public final class Canonicalizer {

    private final ExpressionReader reader;

    private final Set<Expression> announced = new LinkedHashSet<>();

    private final Map<Expression, Reading> readings = new HashMap<>();

    private final SortedMap<QualifiedName, EnumType> enums = new TreeMap<>();

    private final Set<Finding> findings = new LinkedHashSet<>();

    /** A canonicaliser that asks through {@code reader}. */
    public Canonicalizer(ExpressionReader reader) {
        this.reader = reader;
    }

    /** Tells of enum types that expressions may use. One that is known already gets the values that it lacks. */
    public void know(Collection<EnumType> types) {
        for (EnumType type : types) {
            EnumType known = enums.getOrDefault(type.name(), type);
            Set<String> labels = new LinkedHashSet<>(known.labels());
            labels.addAll(type.labels());
            enums.put(type.name(), known.labels(List.copyOf(labels)));
        }
    }

    /** Announces that an expression will be compared. */
    public void ask(Expression expression) {
        if (!readings.containsKey(expression)) {
            announced.add(expression);
        }
    }

    /** What PostgreSQL makes of an expression. */
    public Reading read(Expression expression) {
        ask(expression);
        if (!announced.isEmpty()) {
            readings.putAll(reader.read(announced, enums.values()));
            announced.clear();
        }
        return readings.getOrDefault(expression, Reading.refused("not read"));
    }

    /** Why PostgreSQL doesn't know a type, or null where it does, or nobody can say. */
    public @Nullable String unknownType(String type) {
        Reading reading = read(Expression.type(type));
        // Where not even this type can be read, it is not the type that is refused.
        boolean reads = reader.knowsTypes() && read(Expression.type("integer")).text() != null;
        return reads ? reading.problem() : null;
    }

    /**
     * Whether two expressions mean the same. One that PostgreSQL refuses equals only its own text, and is a finding.
     *
     * @param subject what they belong to, for the finding
     */
    public boolean same(Expression model, Expression live, String subject) {
        if (model.equals(live)) {
            return true;
        }
        Reading first = read(model);
        Reading second = read(live);
        String text = first.text();
        if (text != null && second.text() != null) {
            return text.equals(second.text()) || isSameConstant(model, live);
        }
        String problem = first.problem() == null ? second.problem() : first.problem();
        findings.add(new Finding(
                Finding.Kind.UNKNOWN,
                subject,
                "cannot compare \"%s\" with \"%s\": %s".formatted(model.text(), live.text(), problem)));
        return model.text().equals(live.text());
    }

    /** Whether PostgreSQL reads both, and as the same. */
    public boolean isSame(Expression one, Expression other) {
        String text = read(one).text();
        return text != null && text.equals(read(other).text());
    }

    /** Whether two defaults are spelled as other expressions, but come to one value. */
    private boolean isSameConstant(Expression model, Expression live) {
        boolean defaults = model.kind() == Expression.Kind.DEFAULT
                && live.kind() == Expression.Kind.DEFAULT
                && model.type().equals(live.type());
        if (!defaults) {
            return false;
        }
        ask(live.constant());
        String value = read(model.constant()).text();
        return value != null && value.equals(read(live.constant()).text());
    }

    /** What could not be compared so far. */
    public List<Finding> findings() {
        return new ArrayList<>(findings);
    }
}
