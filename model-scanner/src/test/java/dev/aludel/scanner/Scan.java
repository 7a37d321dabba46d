// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.Finding;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A scan of a few classes of a test, with settings. */
record Scan(List<String> classes, Map<String, String> settings) {

    /** Whether the Hibernate of this test run is of line 6.6, whose export differs from that of 7 here and there. */
    static final boolean HIBERNATE_6 = org.hibernate.Version.getVersionString().startsWith("6.");

    static Scan of(Class<?>... classes) {
        return new Scan(Arrays.stream(classes).map(Class::getName).toList(), Map.of());
    }

    Scan with(String setting, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new Scan(classes, more);
    }

    ModelRequest request() {
        return new ModelRequest(classes, List.of(), null, settings, "public", 170_004);
    }

    ModelSchema model() {
        return new HibernateModelReader().read(request(), List.of());
    }

    Schema schema() {
        return model().schema();
    }

    /** The only table of the model. */
    Table table() {
        List<Table> tables = schema().tables();
        if (tables.size() != 1) {
            throw new AssertionError("tables: " + tables);
        }
        return tables.get(0);
    }

    Table table(String name) {
        return schema().tables().stream()
                .filter(it -> it.name().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name + " among " + schema().tables()));
    }

    /** The names that nobody gave, as text. */
    Stream<String> unnamed() {
        return model().unnamed().stream().map(Object::toString);
    }

    /** Where a column comes from, without the package. */
    String origin(String table, String column) {
        String origin = model().provenance().get(new ColumnName(dev.aludel.schema.QualifiedName.parse(table), column));
        return String.valueOf(origin).replace("dev.aludel.scanner.", "");
    }

    Stream<String> findings() {
        return model().findings().stream().map(Scan::text);
    }

    private static String text(Finding finding) {
        return finding.subject() + ": " + finding.message();
    }
}
