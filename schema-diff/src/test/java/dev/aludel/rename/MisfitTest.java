// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.ModelSchema;
import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a hint that fits nothing: which of its names is the wrong one. */
class MisfitTest {

    private static final Schema LIVE = Schema.empty()
            .with(table("customer", column("id", bigint()), column("fullname", text())))
            .with(table("country", column("id", bigint())));

    private static final Schema MODEL = Schema.empty()
            .with(table("customer", column("id", bigint()), column("full_name", text())))
            .with(table("other", column("id", bigint()), column("full_name", text())))
            .with(table("country", column("id", bigint())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.nobody=customer.full_name | the database has no column customer.nobody",
                "customer.fulname=customer.full_name | the database has no column customer.fulname (but customer.fullname)",
                "customer.fullname=customer.full_nam | the entities have no column customer.full_nam (but customer.full_name)",
                "customer.full_name=customer.fullname | it is the wrong way round: the database has column customer.fullname",
                "customer.fullname=customer.fullname | the entities have no column customer.fullname (but customer.full_name)",
                "customer.fullname=customer.id | the database has column customer.id already",
                "customer.id=customer.id | both names are the same",
                "customer.id=other.id | say --rename customer=other as well",
                "customer.fullname=other.full_name | say --rename customer=other as well",
                "country=other.id | the entities have no table other.id (but other)",
                "customers=customer | the database has no table customers (but customer)",
                "customer=person | the entities have no table person",
                "a=b | the database has no table a, and the entities have no table b",
                "sequence a=b | the database has no sequence a, and the entities have no sequence b",
                "schema a=b | no table or sequence of that schema is in the other one",
                "a.b.c.d=e | they are not the names of two things of one kind",
                "column customer=x | they are not the names of two things of one kind",
                "customer.fullname | it has no equals sign between two names",
                "= | it has no equals sign between two names",
                "\"it's\"=\"a=b\" | the database has no table it's, and the entities have no table a=b",
                "\"=\"=x | the database has no table =, and the entities have no table x",
            })
    void saysWhichNameIsWrong(String hint, String reason) {
        var finder = new RenameFinder(
                ModelSchema.of(MODEL),
                new Snapshot(LIVE, 170_000, Map.of(), List.of(), Set.of(), Map.of(), Map.of()),
                Ownership.all(),
                Looked.all());

        assertThatThrownBy(() -> finder.find(List.of(hint), RenameChoice.never()))
                .isInstanceOf(UnknownRenameException.class)
                .hasMessageContaining(reason);
    }
}
