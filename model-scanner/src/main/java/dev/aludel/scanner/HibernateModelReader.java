// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.ModelReader;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * Reads an entity model through the metadata of Hibernate ORM, with the application's own settings and without a
 * database.
 *
 * <p>It is loaded where the model and its Hibernate are, and takes both from the thread's context class loader.
 */
public final class HibernateModelReader implements ModelReader {

    /** A reader; it keeps nothing between two reads. */
    public HibernateModelReader() {}

    @Override
    public ModelSchema read(ModelRequest request, List<URL> roots) {
        HibernateLine.check();
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), HibernateModelReader.class.getClassLoader());
        MappingSources sources = new EntityDiscovery(request, roots, loader).find();
        if (sources.classes().isEmpty() && sources.mappingFiles().isEmpty()) {
            throw new NoEntitiesFoundException(sources.searched());
        }
        try (var boot = new MetadataBoot(request, sources.properties(), loader)) {
            MetadataImplementor metadata = boot.metadata(sources);
            if (metadata.getEntityBindings().isEmpty()) {
                throw new NoEntitiesFoundException(sources.searched());
            }
            return HibernateErrors.asking(() -> schema(request, sources, boot, metadata));
        }
    }

    private static ModelSchema schema(
            ModelRequest request, MappingSources sources, MetadataBoot boot, MetadataImplementor metadata) {
        var report = new Report();
        boot.reportUnmadeGenerators(metadata, report);
        sources.leftOut()
                .forEach(it -> report.note(
                        "converter " + it,
                        "is left out: no entity is in its jar or near its package. If the application has it, name its"
                                + " package and those of the entities in aludel.model.packages"));
        var names =
                new NameReader(request.defaultSchema(), sources.properties().get("hibernate.default_schema"), report);
        var context = new ScanContext(metadata, names, boot.generatedNames(), new Provenance(metadata), report);
        return new SchemaReader(context).read();
    }
}
