// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import java.util.List;
import java.util.stream.Stream;

/** The forty changes: what happens to entities in a project's life, each by itself. */
final class ShopChanges {

    private static final String CARRIER = "shipping/Carrier";

    private static final String CATEGORY = "catalogue/Category";

    private static final String BRAND = "catalogue/Brand";

    private static final String TAG = "catalogue/Tag";

    private static final String PRODUCT = "catalogue/Product";

    private static final String GROUP = "customer/CustomerGroup";

    private static final String CARRIER_NAME = "@Column(nullable = false, length = 60)\n    String name;";

    private static final String TRACKING_PAGE = "    URL trackingPage;\n";

    private ShopChanges() {}

    static List<ShopChange> all() {
        return Stream.of(
                        columns(),
                        whatColumnsHold(),
                        types(),
                        enumsAndChecks(),
                        keysAndIndexes(),
                        tables(),
                        structures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ShopChange> columns() {
        return List.of(
                ShopChange.of("a nullable column is added", CARRIER)
                        .edit(CARRIER, TRACKING_PAGE, TRACKING_PAGE + "\n    String hotline;\n"),
                ShopChange.of("a required column with a default is added", CARRIER)
                        .edit(
                                CARRIER,
                                TRACKING_PAGE,
                                TRACKING_PAGE
                                        + "\n    @Column(nullable = false)\n    @ColumnDefault(\"3\")\n    int days;\n"),
                ShopChange.of("a column is dropped", CARRIER).edit(CARRIER, TRACKING_PAGE, ""),
                ShopChange.of("a column is renamed with its attribute", CARRIER)
                        .edit(CARRIER, "String name;", "String title;")
                        .renames("carrier.name=carrier.title")
                        .keeps(
                                "select string_agg(name, ',' order by id) from carrier",
                                "select string_agg(title, ',' order by id) from carrier"),
                ShopChange.of("a column is renamed, its attribute is not", CARRIER)
                        .edit(
                                CARRIER,
                                "nullable = false, length = 60",
                                "name = \"label\", nullable = false, length = 60")
                        .renames("carrier.name=carrier.label")
                        .keeps(
                                "select string_agg(name, ',' order by id) from carrier",
                                "select string_agg(label, ',' order by id) from carrier"),
                ShopChange.of("the columns of an embedded object are renamed", "customer/Customer")
                        .edit("customer/Customer", "\"billing_street\"", "\"invoice_street\"")
                        .edit("customer/Customer", "\"billing_city\"", "\"invoice_city\"")
                        .edit("customer/Customer", "\"billing_postcode\"", "\"invoice_postcode\"")
                        .edit("customer/Customer", "\"billing_country\"", "\"invoice_country\"")
                        .renames(
                                "customer.billing_street=customer.invoice_street",
                                "customer.billing_city=customer.invoice_city",
                                "customer.billing_postcode=customer.invoice_postcode",
                                "customer.billing_country=customer.invoice_country")
                        .keeps(
                                "select count(billing_street || billing_city) from customer",
                                "select count(invoice_street || invoice_city) from customer"));
    }

    private static List<ShopChange> whatColumnsHold() {
        return List.of(
                ShopChange.of("a column becomes required", BRAND)
                        .edit(BRAND, "    Locale homeLocale;", "    @Column(nullable = false)\n    Locale homeLocale;"),
                ShopChange.of("a column becomes optional", CARRIER)
                        .edit(CARRIER, "@Column(nullable = false, length = 60)", "@Column(length = 60)"),
                ShopChange.of("a default is changed", CARRIER).edit(CARRIER, "'road'", "'rail'"),
                ShopChange.of("a default is dropped", "stock/Supplier")
                        .edit("stock/Supplier", "    @ColumnDefault(\"14\")\n", ""));
    }

    private static List<ShopChange> types() {
        return List.of(
                ShopChange.of("a varchar becomes longer", CARRIER).edit(CARRIER, "length = 60", "length = 120"),
                ShopChange.of("a varchar becomes shorter", CARRIER).edit(CARRIER, "length = 60", "length = 40"),
                ShopChange.of("an integer becomes a bigint", "stock/Supplier")
                        .edit("stock/Supplier", "int paymentDays;", "long paymentDays;"),
                ShopChange.of("a varchar becomes an integer", CARRIER)
                        .rows("update carrier set name = id")
                        .edit(CARRIER, CARRIER_NAME, "@Column(nullable = false)\n    int name;"),
                ShopChange.of("a numeric gets another precision and scale", GROUP)
                        .edit(GROUP, "precision = 5, scale = 2", "precision = 7, scale = 3"),
                ShopChange.of("a timestamp gets a time zone", "order/Order")
                        .edit("order/Order", "LocalDateTime promisedFor;", "OffsetDateTime promisedFor;")
                        .zone("UTC"),
                ShopChange.of("a column gets a collation", CARRIER)
                        .edit(CARRIER, CARRIER_NAME, "@org.hibernate.annotations.Collate(\"C\")\n    " + CARRIER_NAME),
                ShopChange.of("a generated column gets another expression", CARRIER)
                        .always(
                                CARRIER,
                                TRACKING_PAGE,
                                TRACKING_PAGE
                                        + "\n    @org.hibernate.annotations.GeneratedColumn(\"upper(name)\")\n    String sign;\n")
                        .edit(CARRIER, "upper(name)", "lower(name)")
                        .recomputes("public.carrier", "sign"),
                ShopChange.of("a table's comment is changed", CATEGORY)
                        .edit(CATEGORY, "Tree of the catalogue;", "The catalogue as a tree;"),
                ShopChange.of("a column's comment is changed", TAG)
                        .edit(TAG, "Six hexadecimal digits, without the #", "As in CSS, without the #"));
    }

    private static List<ShopChange> enumsAndChecks() {
        String availability = "catalogue/Availability";
        return List.of(
                ShopChange.of("an enum gets a constant", PRODUCT)
                        .edit(availability, "SOLD_OUT", "SOLD_OUT,\n    DISCONTINUED"),
                ShopChange.of("an enum loses a constant", PRODUCT)
                        .rows("update product set availability = 'IN_STOCK'")
                        .edit(availability, "    PREORDER,\n", ""),
                ShopChange.of("a named enum type gets a value", PRODUCT)
                        .always(
                                PRODUCT,
                                "    @Enumerated(EnumType.STRING)\n    @Column(nullable = false, length = 20)\n    @ColumnDefault(\"'IN_STOCK'\")",
                                "    @Enumerated(EnumType.STRING)\n    @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)\n    @Column(nullable = false)")
                        .edit(availability, "SOLD_OUT", "SOLD_OUT,\n    DISCONTINUED"),
                ShopChange.of("a check is changed", PRODUCT)
                        .edit("catalogue/PhysicalProduct", "weight_grams > 0", "weight_grams between 1 and 90000"));
    }

    private static List<ShopChange> keysAndIndexes() {
        return List.of(
                ShopChange.of("an index is added", CARRIER)
                        .edit(
                                CARRIER,
                                "@Entity\n",
                                "@Entity\n@jakarta.persistence.Table(indexes = @jakarta.persistence.Index(name = \"ix_carrier_mode\", columnList = \"mode\"))\n"),
                ShopChange.of("an index is dropped", CATEGORY)
                        .edit(
                                CATEGORY,
                                "columnNames = \"slug\"),\n        indexes = @Index(name = \"ix_category_parent_position\", columnList = \"parent_id, position\"))",
                                "columnNames = \"slug\"))"),
                ShopChange.of("an index gets another direction", CATEGORY)
                        .edit(CATEGORY, "parent_id, position", "parent_id, position desc"),
                ShopChange.of("a column becomes unique", CARRIER)
                        .edit(CARRIER, "length = 60", "unique = true, length = 60"),
                ShopChange.of("a column is no longer unique", TAG).edit(TAG, "unique = true, ", ""),
                ShopChange.of("a foreign key gets ON DELETE CASCADE", CATEGORY)
                        .edit(
                                CATEGORY,
                                "    Category parent;",
                                "    @org.hibernate.annotations.OnDelete(action = org.hibernate.annotations.OnDeleteAction.CASCADE)\n    Category parent;"),
                ShopChange.of("a foreign key is dropped", CATEGORY)
                        .edit(
                                CATEGORY,
                                "@ForeignKey(name = \"fk_category_parent\")",
                                "@ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT)"),
                ShopChange.of("a primary key gets one more column", "payment/ExchangeRate")
                        .edit(
                                "payment/ExchangeRateId",
                                "LocalDate validOn)",
                                "LocalDate validOn,\n        @jakarta.persistence.Column(columnDefinition = \"varchar(10) default 'ecb' not null\") String source)"));
    }

    private static List<ShopChange> tables() {
        return List.of(
                ShopChange.of("an identity becomes a sequence", CARRIER)
                        .edit(CARRIER, "GenerationType.IDENTITY", "GenerationType.SEQUENCE"),
                ShopChange.of("a sequence gets another increment", PRODUCT)
                        .edit(PRODUCT, "allocationSize = 50", "allocationSize = 20"),
                ShopChange.of("a table is added", CARRIER).becomes(CARRIER, TAG),
                ShopChange.of("a table is dropped", CARRIER, TAG).becomes(CARRIER),
                ShopChange.of("a table is renamed", TAG)
                        .edit(TAG, "@Entity\n", "@Entity\n@jakarta.persistence.Table(name = \"keyword\")\n")
                        .renames("tag=keyword")
                        .keeps("select count(*) from tag", "select count(*) from keyword"),
                ShopChange.of("a table moves to another schema", TAG)
                        .edit(TAG, "@Entity\n", "@Entity\n@jakarta.persistence.Table(schema = \"archive\")\n")
                        .renames("tag=archive.tag")
                        .keeps("select count(*) from tag", "select count(*) from archive.tag"));
    }

    private static List<ShopChange> structures() {
        return List.of(
                ShopChange.of("an entity gets a secondary table", CARRIER)
                        .edit(
                                CARRIER,
                                "@Entity\n",
                                "@Entity\n@jakarta.persistence.SecondaryTable(name = \"carrier_contract\")\n")
                        .edit(
                                CARRIER,
                                TRACKING_PAGE,
                                TRACKING_PAGE
                                        + "\n    @Column(table = \"carrier_contract\")\n    java.time.LocalDate signedOn;\n"),
                ShopChange.of("a hierarchy in one table becomes joined tables", PRODUCT)
                        .edit(PRODUCT, "InheritanceType.SINGLE_TABLE", "InheritanceType.JOINED")
                        .moves(
                                "product to digital_product",
                                "insert into digital_product (id, download_url, size_bytes, licence)"
                                        + " select id, download_url, size_bytes, licence from product where kind = 'DIGITAL'")
                        .moves(
                                "product to physical_product",
                                "insert into physical_product (id, weight_grams, length_cm, fragile)"
                                        + " select id, weight_grams, length_cm, fragile from product where kind = 'PHYSICAL'")
                        .moves(
                                "digital_product to product",
                                "update product set download_url = d.download_url, size_bytes = d.size_bytes,"
                                        + " licence = d.licence from digital_product d where d.id = product.id")
                        .moves(
                                "physical_product to product",
                                "update product set weight_grams = p.weight_grams, length_cm = p.length_cm,"
                                        + " fragile = p.fragile from physical_product p where p.id = product.id")
                        .keeps(
                                "select count(weight_grams) from product where kind = 'PHYSICAL'",
                                "select count(weight_grams) from physical_product"));
    }
}
