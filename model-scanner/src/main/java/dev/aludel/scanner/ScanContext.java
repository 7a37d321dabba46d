// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * What all readers of one scan share.
 *
 * @param metadata the booted metadata
 * @param names how names are read
 * @param generatedNames the names that Hibernate made up
 * @param provenance which attribute a column comes from
 * @param report where findings and problems go
 */
record ScanContext(
        MetadataImplementor metadata,
        NameReader names,
        GeneratedNames generatedNames,
        Provenance provenance,
        Report report) {

    Dialect dialect() {
        return metadata.getDatabase().getDialect();
    }

    /** What Hibernate's exporters need to spell statements; it adds no default schema. */
    SqlStringGenerationContext sqlContext() {
        return SqlStringGenerationContextImpl.fromExplicit(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), null, null);
    }
}
