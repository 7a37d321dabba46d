// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop is in order once it is migrated; what somebody does to it by hand is found, and repaired by what is printed. */
@PostgresTest
class ShopVerifyTest {

    private static final Path SHOP = Path.of(Objects.requireNonNull(System.getProperty("aludel.sample.shop")));

    private static final List<String> BY_HAND = List.of(
            "drop index ix_order_status",
            "alter index ix_product_availability rename to ix_by_hand",
            "alter table \"order\" drop constraint ck_order_total",
            "alter table review drop constraint fk_review_moderator",
            "alter table review drop constraint fk_review_moderator;"
                    + " alter table review add constraint fk_review_moderator foreign key (moderator_id)"
                    + " references account on delete cascade not valid",
            "alter table product_price drop constraint product_price_pkey",
            "alter table \"group\" alter column id drop identity",
            "alter table customer alter column birth_date drop not null",
            "alter table product_image alter column uploaded_at drop default",
            "alter table product alter column description type text",
            "alter table category drop column \"position\"",
            "alter table category rename column name to title",
            "comment on table product is 'by hand'",
            "comment on column tag.colour is null",
            "alter sequence address_book_entry_seq increment 7",
            "drop sequence showcase_seq",
            "drop table showcase_product",
            "drop table audit.login_attempt",
            "drop table warehouse cascade",
            "update pg_index set indisvalid = false where indexrelid = 'ix_order_status'::regclass",
            "alter table customer alter column time_zone type varchar(7) using left(time_zone, 7);"
                    + " drop index ix_customer_name; alter table coupon alter column id type smallint");

    @TempDir
    Path directory;

    @Test
    void everyChangeByHandIsFoundAndRepaired(TestDatabase database) throws Exception {
        var project = new TestProject(directory)
                .on(database)
                .set("aludel.model.classpath", SHOP + File.pathSeparator + JavaSources.hibernate())
                .set("aludel.model.persistence-unit", "shop");
        project.run("generate", "The shop", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        assertClean(project);
        database.execute(Files.readString(SHOP.resolve("dev/aludel/samples/shop/rows.sql"), StandardCharsets.UTF_8));
        assertClean(project);
        Catalog made = database.catalog();

        for (String sql : BY_HAND) {
            database.execute(sql);
            project.run("verify").ends(ExitCodes.NO).printing("These operations would repair it:");
            List<String> repair =
                    repair(database, project.run("verify", "--json").ends(ExitCodes.NO));
            // Rows of what was dropped are lost, and what took its place may lack what the rows have to obey.
            database.execute("do $$ begin execute (select 'truncate ' || string_agg(oid::regclass::text, ', ')"
                    + " from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace,"
                    + " 'audit'::regnamespace) and relname !~ '^aludel_'); end $$");
            database.execute(repair.toArray(String[]::new));
            database.execute(undone(sql));
            assertThat(database.catalog().differences(made))
                    .as("%s, repaired by %s", sql, repair)
                    .isEmpty();
            assertClean(project);
        }
    }

    /** What a repair leaves alone, since no migration made it. */
    private static String undone(String sql) {
        return sql.contains("rename column") ? "alter table category drop column title" : "";
    }

    private static void assertClean(TestProject project) throws Exception {
        Run run = project.run("verify").ends(ExitCodes.DONE);
        assertThat(run.lines()).endsWith("The database is what its migrations made.");
        assertThat(run.out()).doesNotContain("No migration made");
    }

    /** The statements, as PostgreSQL reads them out of the JSON. */
    private static List<String> repair(TestDatabase database, Run run) throws Exception {
        try (Connection connection = database.open();
                PreparedStatement query = connection.prepareStatement("select sql.value"
                        + " from json_array_elements(?::json->'repair') with ordinality repair(operation, number),"
                        + " json_array_elements_text(operation->'sql') with ordinality sql(value, place)"
                        + " order by number, place")) {
            query.setString(1, run.out());
            List<String> statements = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            return statements;
        }
    }
}
