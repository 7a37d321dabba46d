// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.DataType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.VerbatimType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column that both sides have becomes: the model's word, and the database's where the model is silent. */
final class ColumnReconciler {

    private final Canonicalizer canonicalizer;

    private final Ownership ownership;

    private final TypeTolerance tolerance;

    private final List<Sequence> liveSequences;

    private final Notes notes;

    ColumnReconciler(
            Canonicalizer canonicalizer,
            Ownership ownership,
            TypeTolerance tolerance,
            List<Sequence> liveSequences,
            Notes notes) {
        this.notes = notes;
        this.tolerance = tolerance;
        this.canonicalizer = canonicalizer;
        this.ownership = ownership;
        this.liveSequences = liveSequences;
    }

    /** Announces the expressions that {@link #reconcile} will compare. */
    void announce(Table modelTable, Column model, Table liveTable, Column live) {
        DataType type = type(model, live);
        expression(modelTable, model.typed(type))
                .ifPresent(wanted -> expression(liveTable, live)
                        .filter(current -> !current.equals(wanted))
                        .ifPresent(current -> {
                            canonicalizer.ask(wanted);
                            canonicalizer.ask(current);
                        }));
    }

    Column reconcile(Table modelTable, Column model, Table liveTable, Column live) {
        DataType type = type(model, live);
        QualifiedName table = liveTable.name();
        if (!type.equals(model.type()) && isDomainOver(model.type(), type)) {
            notes.warn(
                    key(table, live),
                    "is of domain %s over %s, which the entity asks for; kept. To replace it, write op.alterColumn"
                            .formatted(type.sql(), model.type().sql()));
        }
        ColumnValue value = value(modelTable, stored(model.typed(type), table, live), liveTable, live);
        boolean keepsComment = model.comment() == null && !ownership.dropsPart(Kind.COMMENT, table, live.name());
        String comment = keepsComment ? live.comment() : model.comment();
        // PostgreSQL makes no nullable identity column.
        boolean required = model.required() || value instanceof Identity;
        boolean fills = required && !live.required();
        return new Column(
                live.name(),
                type,
                collation(table, model, live, type),
                required,
                value,
                comment,
                fills ? model.existingRows() : null);
    }

    /** The model's column in the order of texts that it is to have. */
    Column collated(QualifiedName table, Column model, Column live) {
        return model.collated(collation(table, model, live, model.type()));
    }

    /** The model's order of texts; the database's own where the model names none and didn't make it. */
    private @Nullable QualifiedName collation(QualifiedName table, Column model, Column live, DataType type) {
        boolean keeps =
                model.collation() == null && isText(type) && !ownership.dropsPart(Kind.COLLATION, table, live.name());
        return keeps ? live.collation() : model.collation();
    }

    private static boolean isText(DataType type) {
        DataType element = type instanceof ArrayType array ? array.element() : type;
        return element == BasicType.TEXT || element instanceof CharacterType || element instanceof VerbatimType;
    }

    private DataType type(Column model, Column live) {
        boolean same = tolerance.same(model.type(), live.type()) || isDomainOver(model.type(), live.type());
        return same ? live.type() : model.type();
    }

    /** Whether the database has a domain where the model has the type beneath it: rules of a person's, never dropped. */
    private boolean isDomainOver(DataType model, DataType live) {
        if (ownership.everything() || !(live instanceof VerbatimType) || model instanceof VerbatimType) {
            return false;
        }
        String base = canonicalizer.read(Expression.baseType(live.sql())).text();
        return base != null && TypeTolerance.STORED_ALIKE.same(model, DataType.parse(base));
    }

    private @Nullable ColumnValue value(Table modelTable, Column model, Table liveTable, Column live) {
        ColumnValue wanted = model.value();
        ColumnValue current = live.value();
        if (wanted == null) {
            return unmentioned(model.type(), liveTable.name(), live);
        }
        if (wanted instanceof Identity identity) {
            return identity(identity, model.type(), liveTable.name(), live);
        }
        if (current == null) {
            return isNull(model, wanted) ? null : wanted;
        }
        boolean sameKind = wanted.getClass() == current.getClass() && isStored(wanted) == isStored(current);
        return sameKind && sameExpression(modelTable, model, liveTable, live) ? current : wanted;
    }

    /**
     * The model's column, computed and stored where the database stores it: from PostgreSQL 18 on Hibernate leaves it to
     * the server, whose default is not to store, and what is stored costs nothing to keep.
     */
    private Column stored(Column model, QualifiedName table, Column live) {
        boolean keeps = model.value() instanceof GeneratedValue wanted
                && live.value() instanceof GeneratedValue current
                && current.stored()
                && !wanted.stored()
                && !ownership.everything();
        if (!keeps || !(model.value() instanceof GeneratedValue wanted)) {
            return model;
        }
        notes.note(
                key(table, live),
                "is stored, which the model doesn't ask for; left so. To have it computed when it is read, drop and add it"
                        + " in a revision of your own");
        return model.valued(GeneratedValue.stored(wanted.expression()));
    }

    private static boolean isStored(ColumnValue value) {
        return value instanceof GeneratedValue generated && generated.stored();
    }

    /** {@code DEFAULT NULL} is no default; on a type without a length PostgreSQL doesn't even keep it. */
    private boolean isNull(Column model, ColumnValue wanted) {
        return wanted instanceof ColumnDefault given
                && given.expression().toLowerCase(java.util.Locale.ROOT).startsWith("null")
                && "NULL"
                        .equals(canonicalizer
                                .read(Expression.columnDefault(model, given.expression()))
                                .text());
    }

    private boolean sameExpression(Table modelTable, Column model, Table liveTable, Column live) {
        Optional<Expression> wanted = expression(modelTable, model);
        Optional<Expression> current = expression(liveTable, live);
        String subject = "default " + new ColumnName(liveTable.name(), live.name());
        return wanted.isPresent() && current.isPresent() && canonicalizer.same(wanted.get(), current.get(), subject);
    }

    private static Optional<Expression> expression(Table table, Column column) {
        if (column.value() instanceof ColumnDefault given) {
            return Optional.of(Expression.columnDefault(column, given.expression()));
        }
        if (column.value() instanceof GeneratedValue generated) {
            return Optional.of(Expression.generated(table, column, generated.expression()));
        }
        return Optional.empty();
    }

    /** The value of a column for which the model states none. */
    private @Nullable ColumnValue unmentioned(DataType type, QualifiedName table, Column live) {
        ColumnValue current = live.value();
        if (current instanceof Identity identity) {
            boolean drops = ownership.dropsPart(Kind.COLUMN, table, live.name()) || !isInteger(type);
            return drops ? null : new Identity(identity.always(), numbers(identity.options(), live.type(), type));
        }
        if (current == null || ownership.dropsPart(Kind.DEFAULT, table, live.name())) {
            return null;
        }
        if (isSerial(table, live)) {
            return current;
        }
        notes.leave(ObjectKey.part(Kind.DEFAULT, table, live.name()));
        return current instanceof ColumnDefault given ? fitting(given, live.type(), type) : current;
    }

    /** A default that stays while its column's type changes: one of another family must be cast to be one of the new. */
    private static ColumnDefault fitting(ColumnDefault given, DataType from, DataType to) {
        boolean fits = from.equals(to) || (isText(from) && isText(to)) || (isNumber(from) && isNumber(to));
        return fits ? given : new ColumnDefault("(" + given.expression() + ")::" + to.sql());
    }

    private static boolean isNumber(DataType type) {
        return isInteger(type)
                || type instanceof NumericType
                || type == BasicType.REAL
                || type == BasicType.DOUBLE_PRECISION;
    }

    /** An identity's numbers are the database's unless stated; a serial column works as an identity does and stays one. */
    private ColumnValue identity(Identity wanted, DataType type, QualifiedName table, Column live) {
        if (ownership.everything()) {
            return wanted;
        }
        if (live.value() instanceof Identity current) {
            SequenceOptions kept = numbers(current.options(), live.type(), type);
            boolean stated = !wanted.options()
                    .equals(SequenceOptions.defaults(wanted.options().type(), 1));
            return new Identity(wanted.always() || current.always(), stated ? wanted.options() : kept);
        }
        return isSerial(table, live) ? Objects.requireNonNull(live.value()) : wanted;
    }

    private boolean isSerial(QualifiedName table, Column live) {
        ColumnName column = new ColumnName(table, live.name());
        return live.value() instanceof ColumnDefault
                && liveSequences.stream().anyMatch(it -> column.equals(it.ownedBy()));
    }

    private static SequenceOptions numbers(SequenceOptions options, DataType from, DataType to) {
        return from.equals(to) || !(to instanceof BasicType basic) ? options : options.as(basic);
    }

    /** Whether a type can number rows. */
    static boolean isInteger(DataType type) {
        return type == BasicType.SMALLINT || type == BasicType.INTEGER || type == BasicType.BIGINT;
    }

    /** The key of a column. */
    static ObjectKey key(QualifiedName table, Column column) {
        return ObjectKey.part(Kind.COLUMN, table, column.name());
    }
}
