-- A few rows for every table of v2, in an order that its foreign keys accept.
-- They also fit v1, so that a downgrade can carry them. Keys are written out; sequences and identities stay where they are.

insert into brand (id, version, name, website, home_locale, country, founded, story) values
    (1, 0, 'Cervo', 'https://cervo.example/', 'it_IT', 'IT', 1921, 'Three brothers and a hammer.'),
    (2, 0, 'Mörk & Ljus', 'https://mork.example/', 'sv_SE', 'SE', 1978, null),
    (3, 0, 'Bit by Bit', null, 'en_GB', 'GB', 2015, null);

insert into category (id, version, name, slug, position, visible, parent_id) values
    (1, 0, 'Outdoors', 'outdoors', 0, true, null),
    (2, 0, 'Stoves', 'outdoors-stoves', 0, true, 1),
    (3, 0, 'Lamps', 'outdoors-lamps', 1, true, 1),
    (4, 0, 'Maps', 'maps', 1, false, null);

insert into tag (id, word, colour) values
    ('0a000000-0000-4000-8000-000000000001', 'light', 'ffd700'),
    ('0a000000-0000-4000-8000-000000000002', 'gift', 'aa0022');

insert into product (id, kind, version, sku, name, description, released_on, availability, age_rating, average_rating, brand_id, category_id, weight_grams, length_cm, fragile) values
    (1, 'PHYSICAL', 0, 'ST-100', 'Camp stove', 'Burns what you find; boils a litre in six minutes.', '2023-04-01', 'IN_STOCK', 2, 4.5, 1, 2, 870, 18.5, false),
    (2, 'PHYSICAL', 3, 'LA-007', 'Storm lantern', 'It''s "wind-proof", says the maker.', '2024-09-15', 'BACKORDER', 0, null, 2, 3, 420, 24, true);

insert into product (id, kind, version, sku, name, description, released_on, availability, age_rating, brand_id, category_id, download_url, size_bytes, licence) values
    (3, 'DIGITAL', 0, 'MA-ALP', 'Map of the Alps', null, '2022-01-10', 'SOLD_OUT', null, 3, 4, 'https://maps.example/alps.zip', 734003200, 'personal');

insert into product_tag (product_id, tag_id) values
    (1, '0a000000-0000-4000-8000-000000000002'),
    (2, '0a000000-0000-4000-8000-000000000001'),
    (2, '0a000000-0000-4000-8000-000000000002');

insert into product_search_term (product_id, term) values (1, 'cooker'), (1, 'hobo stove'), (2, 'lamp');

insert into product_attribute (product_id, name, value) values (1, 'fuel', 'wood'), (1, 'steel', '1.4301'), (2, 'fuel', 'paraffin');

insert into product_variant (id, version, product_id, title, barcode, size_code, list_price, packing_factor, sold_count) values
    (1, 0, 1, 'Small', '4006381333931', 'S', 49.90, 1.25, 112),
    (2, 0, 1, 'Large', '4006381333948', 'L', 69.00, 1.5, 40),
    (3, 0, 2, 'Red', null, 'M', 34.50, null, 7),
    (4, 0, 3, 'Download', null, '-', 12.00, 0, 1034);

insert into product_price (product_id, currency, channel, version, amount) values (1, 'EUR', 'WEB', 0, 49.90), (1, 'CHF', 'STORE', 0, 52.00), (2, 'EUR', 'WEB', 1, 34.50), (3, 'EUR', 'WEB', 0, 12.00);

insert into product_translation (product_id, language, title, body, legal_text) values
    (1, 'de', 'Campingkocher', 'Verbrennt, was du findest.', 'Nur im Freien verwenden.'),
    (1, 'fr', 'Réchaud', null, null);

insert into product_image (id, product_id, alt_text, media_type, uploaded_at, thumbnail, original) values
    ('0b000000-0000-4000-8000-000000000001', 1, 'The stove on a rock', 'image/png', '2026-02-01 12:00:00+00', '\x89504e47', lo_from_bytea(0, '\x89504e470d0a1a0a')),
    ('0b000000-0000-4000-8000-000000000002', 2, 'The lantern at night', 'image/jpeg', '2026-02-02 12:00:00+00', null, null);

insert into customer (id, version, first_name, last_name, email, status, birth_date, language, newsletter, credit_limit, billing_street, billing_city, billing_postcode, billing_country, shipping_street, shipping_city, shipping_postcode, shipping_country) values
    ('0c000000-0000-4000-8000-000000000001', 0, 'Ada', 'O''Brien', 'ada@example.org', 0, '1985-12-10', 'en_IE', 'Y', 500.00, '1 Quay Street', 'Galway', 'H91 X2Y3', 'IE', null, null, null, null),
    ('0c000000-0000-4000-8000-000000000002', 2, 'Jürg', 'Ämmerli', 'juerg@example.org', 1, '1970-02-28', 'de_CH', 'N', 0, 'Gasse 3', 'Bern', '3011', 'CH', 'Postfach 12', 'Thun', '3600', 'CH');

insert into address_book_entry (id, customer_id, label, for_billing, street, city, postcode, country) values
    (1, '0c000000-0000-4000-8000-000000000001', 'home', true, '1 Quay Street', 'Galway', 'H91 X2Y3', 'IE'),
    (2, '0c000000-0000-4000-8000-000000000001', 'my mother', false, '7 Hill Road', 'Cork', 'T12 AB34', 'IE');

update customer set default_address_id = 1 where id = '0c000000-0000-4000-8000-000000000001';

insert into customer_contact (customer_id, kind, value) values
    ('0c000000-0000-4000-8000-000000000001', 'MOBILE', '+353 85 0000000'),
    ('0c000000-0000-4000-8000-000000000002', 'PHONE', '+41 31 0000000');

insert into customer_interest (customer_id, interest, source) values ('0c000000-0000-4000-8000-000000000001', 'hiking', 'customer'), ('0c000000-0000-4000-8000-000000000001', 'maps', 'orders');

insert into "group" (id, name, tier, "from", "end", "limit", discount_percent) values (1, 'Friends', 'standard', '2024-01-01', null, null, 2.50), (2, 'Clubs', 'trade', '2023-01-01', '2026-12-31', 500, 7.00);

insert into customer_group_member (customer_id, group_id) values ('0c000000-0000-4000-8000-000000000001', 1), ('0c000000-0000-4000-8000-000000000001', 2);

insert into account (customer_id, version, login, password_hash, failed_logins, last_login_at) values
    ('0c000000-0000-4000-8000-000000000001', 4, 'ada', 'argon2id$1', 0, '2026-03-01 08:15:00+00'),
    ('0c000000-0000-4000-8000-000000000002', 1, 'juerg', 'argon2id$2', 3, null);

insert into account_setting (customer_id, theme, compact_view) values ('0c000000-0000-4000-8000-000000000001', 'dark', true);

insert into account_security (customer_id, secret, enrolled_at) values ('0c000000-0000-4000-8000-000000000001', '\x5ec2e7', '2026-01-01 00:00:00+00');

insert into warehouse (id, version, code, name, street, city, postcode, country, latitude, longitude, "start", "end", utc_offset, aisles, docks) values
    (1, 0, 'G', 'Galway', 'Unit 9', 'Galway', 'H91 Z9Z9', 'IE', 53.2707, -9.0568, '07:00', '22:00', 'Z', 12, 2),
    (2, 0, 'B', 'Bern', null, 'Bern', '3027', 'CH', 46.948, 7.4474, '06:30', '20:00', '+01:00', 30, 4);

insert into "order" (id, version, "number", customer_id, status, channel, placed_at, promised_for, "end", fulfilled_from_id, street, city, postcode, country, total_amount, total_currency) values
    (1, 0, '2026-000001', '0c000000-0000-4000-8000-000000000001', 'SHIPPED', 0, '2026-02-27 19:00:00+00', '2026-03-03 12:00:00', '2026-03-13 23:59:59+00', 1, '1 Quay Street', 'Galway', 'H91 X2Y3', 'IE', 119.80, 'EUR'),
    (2, 0, '2026-000002', '0c000000-0000-4000-8000-000000000002', 'NEW', 1, '2026-03-01 10:30:00+01', null, null, null, null, null, null, null, 12.00, 'EUR');

insert into order_remark ("Order_id", place, author, text) values (1, 0, 'warehouse', 'Second box, the first was wet.'), (1, 1, 'ada', null);

insert into order_line ("order_id", line_no, variant_id, quantity, price_amount, price_currency, discount_amount, discount_currency) values
    (1, 1, 1, 1, 49.90, 'EUR', null, null),
    (1, 2, 2, 1, 69.00, 'EUR', 3.45, 'EUR'),
    (2, 1, 4, 1, 12.00, 'EUR', null, null);

insert into cart (id, version, customer_id, touched_at, time_to_live) values
    ('0d000000-0000-4000-8000-000000000001', 0, '0c000000-0000-4000-8000-000000000002', '2026-03-02 20:00:00+00', 86400000000000),
    ('0d000000-0000-4000-8000-000000000002', 0, null, '2026-03-02 21:00:00+00', null);

insert into cart_item (cart_id, variant_id, quantity) values ('0d000000-0000-4000-8000-000000000001', 3, 2), ('0d000000-0000-4000-8000-000000000002', 1, 1);

insert into payment (id, version, order_id, amount, currency, state, settled_at, ledger_number) values
    (1, 1, 1, 100.00, 'EUR', 'SETTLED', '2026-02-27 19:00:05+00', 900719925474099312345),
    (2, 0, 1, 19.80, 'EUR', 'SETTLED', '2026-02-28 07:00:00+00', 900719925474099312346),
    (3, 0, 2, 12.00, 'EUR', 'PENDING', null, null),
    (4, 0, 2, 1.00, 'EUR', 'SETTLED', '2026-03-01 09:31:00+00', 900719925474099312347);

insert into card_payment (payment_id, network, last_digits, expiry_month, expiry_year) values (1, 'visa', '4242', 11, 2028);

insert into bank_transfer (id, iban, reference, booked_on) values (2, 'IE29AIBK93115212345678', 'RF18539007547034', '2026-02-28'), (3, 'CH9300762011623852957', null, null);

insert into wallet_payment (payment_id, provider, token) values (4, 'pocket', '0e000000-0000-4000-8000-000000000001');

update id_generator set next_value = 10 where name = 'payment';

insert into refund (id, version, payment_id, amount, currency, reason) values (1, 0, 1, 5.00, 'EUR', 'return');

insert into exchange_rate (base, quote, valid_on, rate, spread, drift, traded_volume) values
    ('EUR', 'CHF', '2026-03-01', 0.953200000, 0.0015, -0.25, 123456789012345678901),
    ('CHF', 'EUR', '2026-03-01', 1.049097776, 0.0015, null, null);

insert into stock_level (warehouse_id, variant_id, quantity, reserved, reorder_point) values (1, 1, 40, 2, 10), (1, 2, 3, 0, 5), (2, 3, 0, 0, null);

insert into supplier (id, version, name, street, city, postcode, country, payment_days) values (1, 0, 'Nordic Import AB', 'Hamngatan 1', 'Malmö', '211 22', 'SE', 30), (2, 0, 'Rossi', null, null, null, 'IT', 14);

insert into supplier_brand (supplier_id, brands_id) values (1, 2), (2, 1);

insert into supplier_phone (supplier_id, phone) values (1, '+46 40 000000'), (1, '+46 40 000000'), (2, null);

insert into delivery (id, warehouse_id, variant_id, occurred_at, quantity, supplier_id, delivery_note) values (1, 1, 1, '2026-01-15 09:00:00+00', 50, 2, 'DN 17/26'), (2, 2, 3, '2026-01-20 09:00:00+01', 10, 1, null);

insert into withdrawal (id, warehouse_id, variant_id, occurred_at, quantity, reason) values (3, 1, 1, '2026-02-28 10:00:00+00', 1, 'SALE'), (4, 2, 3, '2026-02-01 10:00:00+00', 10, 'DAMAGE');

insert into carrier (id, name, tracking_page, mode) values (1, 'An Post', 'https://track.example/', 'road'), (2, 'Velo Kurier', null, 'bicycle');

insert into shipment (id, version, order_id, carrier_id, dispatched_at, transit, label) values (1, 0, 1, 1, '2026-02-28 16:00:00+00', 172800000000000, '{"zone": 2, "signed": true}');

insert into shipment_parcel (shipment_id, tracking_code, weight_kg, returned) values (1, 'CE000000001IE', 1.450, false), (1, 'CE000000002IE', 1.900, null);

insert into promotion (id, version, code, percent, starts_at, ends_at, stackable) values (1, 0, 'SPRING', 10.00, '2026-03-01 00:00:00', '2026-03-31 23:59:59.999', false), (2, 0, 'CLUB', 5.00, '2026-01-01 00:00:00', '2026-12-31 00:00:00', true);

insert into promotion_product (promotion_id, product_id) values (1, 1), (1, 2);

insert into promotion_category (promotion_id, category_id) values (2, 2), (2, 4);

insert into coupon (id, code, promotion_id, owner_id, redeemed_at) values (1, 'SPRING-AAAA', 1, '0c000000-0000-4000-8000-000000000001', null), (2, 'SPRING-BBBB', 1, null, '2026-03-02 00:00:00+00');

insert into review (id, version, product_id, author_id, moderator_id, rating, language, text, published, helpful_count) values
    (1, 0, 1, '0c000000-0000-4000-8000-000000000001', '0c000000-0000-4000-8000-000000000002', 5, 'en', 'Boils my tea. What more?', true, 1),
    (2, 0, 2, null, null, 2, 'de', null, false, 0);

insert into review_photo (review_id, place, url) values (1, 0, 'https://photos.example/tea.jpg');

insert into review_vote (review_id, customer_id, helpful, cast_at) values (1, '0c000000-0000-4000-8000-000000000002', 'Y', '2026-03-02 12:00:00+00');

insert into audit.audit_event (id, correlation, action, payload, signature) values (1, '0f000000-0000-4000-8000-000000000001', 'order.placed', '{"order": 1}', '\xcafe'), (2, '0f000000-0000-4000-8000-000000000002', 'customer.blocked', null, null);

insert into audit.audit_detail (audit_event_id, name, value) values (1, 'ip', '192.0.2.7'), (2, 'by', null);

insert into audit.login_attempt (id, account_customer_id, login, address, attempted_at, succeeded) values
    (1, '0c000000-0000-4000-8000-000000000001', 'ada', '192.0.2.7', '2026-03-01 08:15:00+00', true),
    (2, null, 'root', '2001:db8::7', '2026-03-01 08:16:00+00', false);

insert into reporting.daily_sales ("day", channel, revenue_amount, revenue_currency, orders) values ('2026-02-27', 0, 119.80, 'EUR', 1), ('2026-03-01', 1, 12.00, 'EUR', 1);
