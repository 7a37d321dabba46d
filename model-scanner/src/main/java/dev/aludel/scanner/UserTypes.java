// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

/** The types that the model itself would create, such as named enums and structs, and the other SQL that it brings. */
final class UserTypes {

    private static final int BOTH_WAYS = 2;

    private final ScanContext context;

    /** Named enums by name; a name in the mapping is never quoted. */
    private final Map<String, List<String>> enums = new TreeMap<>();

    private final Map<String, Integer> casts = new HashMap<>();

    private final Set<String> structs = new HashSet<>();

    UserTypes(ScanContext context) {
        this.context = context;
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            for (UserDefinedType type : namespace.getUserDefinedTypes()) {
                structs.add(type.getName().toLowerCase(Locale.ROOT));
            }
        }
        for (AuxiliaryDatabaseObject object : context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(context.dialect())) {
                for (String sql : object.sqlCreateStrings(context.sqlContext())) {
                    read(SqlTokens.of(sql));
                }
            }
        }
        for (InitCommand command : context.metadata().getDatabase().getInitCommands()) {
            for (String sql : command.getInitCommands()) {
                context.report().warn("SQL of the mapping", "is left out: " + sql);
            }
        }
    }

    /** The named enums, by name. */
    List<EnumType> enums() {
        return enums.entrySet().stream()
                .map(it -> new EnumType(
                        QualifiedName.of(it.getKey()), it.getValue(), casts.getOrDefault(it.getKey(), 0) == BOTH_WAYS))
                .toList();
    }

    /** The type as it is called in the database, if it is a named enum or an array of them; else itself. */
    DataType spelled(DataType type) {
        if (type instanceof ArrayType array) {
            return spelled(array.element()).array();
        }
        String name = context.names().sql(type.sql());
        return enums.containsKey(name) ? EnumSql.type(QualifiedName.of(name)) : type;
    }

    /** The name of the type, if the model would create it and no migration can. */
    @Nullable
    String find(DataType type) {
        DataType element = type instanceof ArrayType array ? array.element() : type;
        String name = element.sql().toLowerCase(Locale.ROOT).replace("\"", "");
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return structs.contains(name) || structs.contains(bare) ? element.sql() : null;
    }

    private void read(SqlTokens words) {
        boolean created = words.at(0, "create", "type") || words.at(0, "create", "domain");
        if (created && words.at(3, "as", "enum") && words.size() > 5) {
            readEnum(words);
        } else if (!isCast(words)) {
            String sql = String.join(" ", Arrays.asList(words.sql().split("\\s+", -1)));
            // Whether the type is there is for the database to say.
            String consequence =
                    created ? "is left out; where the database lacks the type, create it first: " : "is left out: ";
            context.report().warn("SQL of the mapping", consequence + sql);
        }
    }

    private void readEnum(SqlTokens words) {
        String name = context.names().sql(words.get(2).text());
        List<String> labels = new ArrayList<>();
        for (SqlTokens part : SqlTokens.of(words.get(5).inner()).byComma()) {
            String text = part.size() == 1 ? part.get(0).text() : "";
            if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
                context.report()
                        .problem(("enum type %s has a value that Hibernate's own export doesn't quote. Give the"
                                        + " constant a value without single quotes.")
                                .formatted(name));
                return;
            }
            labels.add(text.substring(1, text.length() - 1).replace("''", "'"));
        }
        enums.put(name, labels);
    }

    /** Hibernate makes two casts for each named enum: {@code (varchar as Color)}, and back. */
    private boolean isCast(SqlTokens words) {
        if (!words.at(0, "create", "cast") || words.size() < 3) {
            return false;
        }
        SqlTokens types = SqlTokens.of(words.get(2).inner());
        for (int i = 0; i < types.size(); i++) {
            String name = context.names().sql(types.get(i).text());
            if (enums.containsKey(name)) {
                casts.merge(name, 1, Integer::sum);
            }
        }
        return true;
    }
}
