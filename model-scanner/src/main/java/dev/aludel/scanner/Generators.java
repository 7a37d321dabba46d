// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.dialect.Dialect;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

/**
 * Which columns each sequence numbers, asked of the generators that Hibernate makes for the entities.
 *
 * <p>Hibernate 6.6 makes a generator with a factory that 7 doesn't have, so the method is looked up.
 */
final class Generators {

    private final ScanContext context;
    private final Map<QualifiedName, List<ColumnName>> numbered = new TreeMap<>();

    Generators(ScanContext context) {
        this.context = context;
    }

    Map<QualifiedName, List<ColumnName>> numbered() {
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (entity instanceof RootClass root && root.getIdentifier() != null) {
                QualifiedName sequence = sequence(root.getIdentifier(), root);
                if (sequence != null) {
                    add(sequence, root);
                    root.getSubclasses().stream()
                            .filter(UnionSubclass.class::isInstance)
                            .forEach(it -> add(sequence, it));
                }
            }
        }
        return numbered;
    }

    private void add(QualifiedName sequence, PersistentClass entity) {
        Table table = entity.getTable();
        List<Column> columns = entity.getKey().getColumns();
        if (table.isPhysicalTable() && columns.size() == 1) {
            numbered.computeIfAbsent(sequence, it -> new ArrayList<>())
                    .add(new ColumnName(
                            context.names().qualified(table.getQualifiedTableName()),
                            context.names().column(columns.get(0))));
        }
    }

    private @Nullable QualifiedName sequence(KeyValue key, RootClass root) {
        if (!(generator(key, root) instanceof SequenceStyleGenerator generator)) {
            return null;
        }
        generator.registerExportables(context.metadata().getDatabase());
        return context.names().qualified(generator.getDatabaseStructure().getPhysicalName());
    }

    /** The generator of an entity's key, or null where it can't be made, which {@link UnmadeGenerators} reports. */
    private @Nullable Object generator(KeyValue key, RootClass root) {
        try {
            for (Method method : KeyValue.class.getMethods()) {
                List<Class<?>> parameters = List.of(method.getParameterTypes());
                if (!method.getName().equals("createGenerator")) {
                    continue;
                }
                if (parameters.equals(List.of(Dialect.class, RootClass.class))) {
                    return method.invoke(key, context.dialect(), root);
                }
                if (parameters.size() == 3 && parameters.get(2) == RootClass.class) {
                    Object factory = MetadataBuildingOptions.class
                            .getMethod("getIdentifierGeneratorFactory")
                            .invoke(context.metadata().getMetadataBuildingOptions());
                    return method.invoke(key, factory, context.dialect(), root);
                }
            }
            return null;
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new MappingRefusedException("the generator of " + root.getEntityName() + " can't be made", e);
        }
    }
}
