// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

/** The types that the model itself would create, such as named enums and structs, and the other SQL that it brings. */
final class UserTypes {

    private final Set<String> names = new HashSet<>();

    UserTypes(ScanContext context) {
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            for (UserDefinedType type : namespace.getUserDefinedTypes()) {
                names.add(type.getName().toLowerCase(Locale.ROOT));
            }
        }
        for (AuxiliaryDatabaseObject object : context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(context.dialect())) {
                for (String sql : object.sqlCreateStrings(context.sqlContext())) {
                    read(sql, context.report());
                }
            }
        }
        for (InitCommand command : context.metadata().getDatabase().getInitCommands()) {
            for (String sql : command.getInitCommands()) {
                context.report().warn("SQL of the mapping", "is left out: " + sql);
            }
        }
    }

    /** The name of the type, if the model would create it. */
    @Nullable
    String find(DataType type) {
        DataType element = type instanceof ArrayType array ? array.element() : type;
        String name = element.sql().toLowerCase(Locale.ROOT).replace("\"", "");
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return names.contains(name) || names.contains(bare) ? element.sql() : null;
    }

    private void read(String sql, Report report) {
        SqlTokens words = SqlTokens.of(sql);
        boolean type = words.at(0, "create", "type") || words.at(0, "create", "domain");
        if (type && words.size() > 2) {
            boolean qualified = words.at(3, ".") && words.size() > 4;
            String name = words.get(qualified ? 4 : 2).text();
            names.add(name.toLowerCase(Locale.ROOT).replace("\"", ""));
        } else if (!words.at(0, "create", "cast")) {
            report.warn(
                    "SQL of the mapping",
                    "is left out: "
                            + Arrays.stream(sql.split("\\s+", -1))
                                    .reduce((left, right) -> left + " " + right)
                                    .orElse(sql));
        }
    }
}
