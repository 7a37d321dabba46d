// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database made from what was scanned is the one that Hibernate's own export makes. */
@PostgresTest
class HibernateExportTest {

    static Stream<Scan> models() {
        return Stream.of(
                Scan.of(BasicTypesTest.Numbers.class, BasicTypesTest.Times.class, BasicTypesTest.Texts.class),
                Scan.of(
                        ColumnsTest.Required.class,
                        ColumnsTest.Defaults.class,
                        ColumnsTest.Defined.class,
                        ColumnsTest.Counted.class),
                Scan.of(
                        KeysTest.Line.class,
                        KeysTest.Seat.class,
                        KeysTest.Hall.class,
                        KeysTest.NamedSeat.class,
                        KeysTest.Uniques.class,
                        KeysTest.Twice.class),
                Scan.of(ForeignKeysTest.Source.class, ForeignKeysTest.Single.class, ForeignKeysTest.Target.class),
                Scan.of(IndexesTest.Indexed.class),
                Scan.of(ChecksTest.Checked.class, ChecksTest.Validated.class),
                Scan.of(CollectionsTest.Owner.class, CollectionsTest.A.class, CollectionsTest.B.class),
                Scan.of(CollectionsTest.Left.class, CollectionsTest.Right.class),
                Scan.of(InheritanceTest.Single.class, InheritanceTest.First.class, InheritanceTest.Second.class),
                Scan.of(
                        InheritanceTest.Base.class,
                        InheritanceTest.Joined.class,
                        InheritanceTest.Shape.class,
                        InheritanceTest.Circle.class,
                        InheritanceTest.Square.class),
                Scan.of(InheritanceTest.Person.class, InheritanceTest.Stamped.class, InheritanceTest.Address.class),
                Scan.of(
                        GeneratorsTest.Automatic.class,
                        GeneratorsTest.Configured.class,
                        GeneratorsTest.Downward.class,
                        GeneratorsTest.Tabular.class),
                Scan.of(NamesTest.Elsewhere.class, NamesTest.Referring.class, NamesTest.MixedCase.class)
                        .with("hibernate.auto_quote_keyword", "true"),
                Scan.of(NamesTest.Referring.class, NamesTest.MixedCase.class)
                        .with("hibernate.globally_quoted_identifiers", "true"),
                Scan.of(NamesTest.Lengthy.class),
                Scan.of(OddMappings.classes()));
    }

    @ParameterizedTest
    @MethodSource("models")
    @EdgeCase(270)
    void sameCatalog(Scan model, TestDatabase exported, TestDatabase scanned) throws SQLException {
        run(exported, HibernateExport.statements(model));
        run(scanned, HibernateExport.statements(model.schema()));

        assertThat(scanned.catalog()
                        .withGeneratedNamesHidden()
                        .withColumnOrder()
                        .differences(
                                exported.catalog().withGeneratedNamesHidden().withColumnOrder()))
                .isEmpty();
    }

    private static void run(TestDatabase database, List<String> statements) throws SQLException {
        database.execute(statements.toArray(String[]::new));
    }
}
