// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mapping, from nothing: the database equals the one that Hibernate makes, all is quiet, and nothing stays behind.
 * {@code -Daludel.mapping=Envers} takes those alone that are called so.
 */
@PostgresTest
class MappingAcceptanceTest {

    static Stream<EntityModel> mappings() {
        return Stream.of(
                        columns(),
                        keys(),
                        associations(),
                        inheritance(),
                        BasicTypesChapter.models(),
                        EmbeddablesChapter.models(),
                        IdentifiersChapter.models(),
                        AssociationsChapter.models(),
                        CollectionsChapter.models(),
                        InheritanceChapter.models(),
                        OtherChapters.models(),
                        StorageMappings.models(),
                        Stream.of(
                                ViewMappings.everything(),
                                EntityModel.unit("xml-mappings", "by-xml"),
                                EntityModel.of("types of a library", LibraryTypes.Holder.class)))
                .flatMap(it -> it)
                .filter(it -> it.name().contains(System.getProperty("aludel.mapping", "")));
    }

    private static Stream<EntityModel> columns() {
        return Stream.of(
                EntityModel.of("booleans and integers", BasicMappings.Integers.class),
                EntityModel.of("decimals and floats", BasicMappings.Decimals.class),
                EntityModel.of("texts", BasicMappings.Texts.class),
                EntityModel.of("dates and times", BasicMappings.Times.class),
                EntityModel.of("bytes, uuid and others", BasicMappings.Others.class),
                EntityModel.of("nullability", BasicMappings.Nullability.class),
                EntityModel.of("defaults", BasicMappings.Defaults.class),
                EntityModel.of("column definitions", BasicMappings.Definitions.class),
                EntityModel.of("enums and their checks", BasicMappings.Enums.class),
                EntityModel.of("checks", BasicMappings.Checks.class),
                EntityModel.of("comments", BasicMappings.Comments.class),
                EntityModel.of("converters", BasicMappings.Converters.class),
                EntityModel.of("collations", ColumnMappings.Collations.class),
                EntityModel.of("generated columns", ColumnMappings.Computed.class),
                EntityModel.of("arrays, json and intervals", ColumnMappings.Structured.class));
    }

    private static Stream<EntityModel> keys() {
        return Stream.of(
                EntityModel.of("identity", KeyMappings.WithIdentity.class),
                EntityModel.of("sequence", KeyMappings.WithSequence.class),
                EntityModel.of("auto", KeyMappings.WithAuto.class),
                EntityModel.of("table generator", KeyMappings.WithTable.class),
                EntityModel.of("uuid keys", KeyMappings.WithUuid.class),
                EntityModel.of("embedded id", KeyMappings.WithEmbeddedId.class),
                EntityModel.of("id class", KeyMappings.WithIdClass.class),
                EntityModel.of("maps id", KeyMappings.Owner.class, KeyMappings.Profile.class),
                EntityModel.of("unique constraints", KeyMappings.Uniques.class),
                EntityModel.of("indexes", KeyMappings.Indexes.class),
                EntityModel.of("another schema", KeyMappings.Elsewhere.class, KeyMappings.Referring.class),
                EntityModel.of("odd names", KeyMappings.OddNames.class));
    }

    private static Stream<EntityModel> associations() {
        return Stream.of(
                EntityModel.of("foreign keys", AssociationMappings.Parent.class, AssociationMappings.Child.class),
                EntityModel.of("self reference", AssociationMappings.Node.class),
                EntityModel.of("circle", AssociationMappings.Left.class, AssociationMappings.Right.class),
                EntityModel.of("join tables", AssociationMappings.Author.class, AssociationMappings.Book.class),
                EntityModel.of("collection tables", AssociationMappings.Collections.class),
                EntityModel.of("order and map keys", AssociationMappings.Ordered.class),
                EntityModel.of("secondary table", AssociationMappings.Secondary.class),
                EntityModel.of("embeddables", AssociationMappings.Embedding.class));
    }

    private static Stream<EntityModel> inheritance() {
        return Stream.of(
                EntityModel.of(
                        "single table",
                        InheritanceMappings.Payment.class,
                        InheritanceMappings.Card.class,
                        InheritanceMappings.Transfer.class),
                EntityModel.of(
                        "joined",
                        InheritanceMappings.Vehicle.class,
                        InheritanceMappings.Car.class,
                        InheritanceMappings.Bike.class),
                EntityModel.of(
                        "table per class",
                        InheritanceMappings.Shape.class,
                        InheritanceMappings.Circle.class,
                        InheritanceMappings.Square.class),
                EntityModel.of("mapped superclass", InheritanceMappings.Stamped.class));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    @EdgeCase({269, 270, 271})
    void mapping(EntityModel model, TestDatabase migrated, TestDatabase exported) throws SQLException {
        var evolution = new Evolution(migrated);

        evolution.follow(model);
        model.export(exported);

        try (var connection = exported.open()) {
            var theirs = Catalog.read(connection).withGeneratedNamesHidden();
            assertThat(evolution.catalog().withGeneratedNamesHidden().differences(theirs))
                    .as("as Hibernate makes it")
                    .isEmpty();
        }
        evolution.downgradeToBase();
        assertThat(evolution.catalog().objects()).as("left behind").isEmpty();
    }
}
