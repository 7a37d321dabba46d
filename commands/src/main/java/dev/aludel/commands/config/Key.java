// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The keys of the configuration. */
public enum Key {
    CONFIG("another file to read instead, relative to the one that says so"),
    URL("the JDBC URL of the database"),
    USER("the role to connect as"),
    PASSWORD("its password"),
    SCHEMAS("the schemas to look at, separated by commas; the first is the default schema"),
    HISTORY_SCHEMA("the schema of aludel_heads and aludel_history"),
    POSTGRESQL_VERSION("the oldest server to support, such as 15"),
    INCLUDE("patterns of what is compared: shop_*, table:a*, schema:audit; all if absent"),
    EXCLUDE("patterns of what is left alone, even if included"),
    MIGRATIONS_PACKAGE("the Java package of the migrations"),
    MIGRATIONS_SOURCE("the source directory that the package stands in"),
    MIGRATIONS_CLASSPATH("where the migrations' own classes and libraries are"),
    MODEL_CLASSPATH("where the entities, Hibernate and their libraries are"),
    MODEL_PACKAGES("the packages of the entities, separated by commas"),
    MODEL_CLASSES("entity classes one by one, separated by commas"),
    MODEL_PERSISTENCE_UNIT("a unit of META-INF/persistence.xml"),
    TRANSACTION("what commits as one: migration, all or none"),
    LOCK_TIMEOUT("how long to wait for another migrator, such as 10m"),
    STATEMENT_LOCK_TIMEOUT("how long a statement waits for a lock, such as 30s"),
    STATEMENT_TIMEOUT("how long a statement may run, such as 5m"),
    TEMPLATE_HEADER("a text, such as a licence, above each new migration; file:NAME reads it from a file"),
    TEMPLATE_PACKAGE_JAVADOC("the Javadoc of the package-info.java that the first migration brings along"),
    TEMPLATE_IMPORTS("more imports of new migrations, separated by commas"),
    TEMPLATE_NAME("how new migrations are called: M{date}_{time}_{title}"),
    TEMPLATE_FILE("a file with ${revision}, ${class} and ${body} that new migrations are made from"),
    HOOKS_AFTER_GENERATE("commands that run on each new migration, one a line: git add {file}"),
    HOOKS_TIMEOUT("how long such a command may run, such as 60s");

    /** What every key begins with. */
    public static final String PREFIX = "aludel.";

    /** What the keys begin with whose rest is handed to Hibernate. */
    public static final String MODEL_PROPERTIES = "aludel.model.properties.";

    private final String meaning;

    Key(String meaning) {
        this.meaning = meaning;
    }

    /** The key as a file has it: {@code aludel.migrations.package}. */
    public String text() {
        String words = name().toLowerCase(Locale.ROOT);
        return PREFIX
                + switch (this) {
                    case MODEL_PERSISTENCE_UNIT -> "model.persistence-unit";
                    case STATEMENT_LOCK_TIMEOUT -> "statement.lock-timeout";
                    case TEMPLATE_PACKAGE_JAVADOC -> "template.package-javadoc";
                    case HOOKS_AFTER_GENERATE -> "hooks.after-generate";
                    case CONFIG,
                            URL,
                            USER,
                            PASSWORD,
                            SCHEMAS,
                            HISTORY_SCHEMA,
                            POSTGRESQL_VERSION,
                            INCLUDE,
                            EXCLUDE,
                            MIGRATIONS_PACKAGE,
                            MIGRATIONS_SOURCE,
                            MIGRATIONS_CLASSPATH,
                            MODEL_CLASSPATH,
                            MODEL_PACKAGES,
                            MODEL_CLASSES,
                            TRANSACTION,
                            LOCK_TIMEOUT,
                            STATEMENT_TIMEOUT,
                            TEMPLATE_HEADER,
                            TEMPLATE_IMPORTS,
                            TEMPLATE_NAME,
                            TEMPLATE_FILE,
                            HOOKS_TIMEOUT -> words.replace('_', '.');
                };
    }

    /** The key as the environment has it: {@code ALUDEL_MIGRATIONS_PACKAGE}. */
    public String environmentName() {
        return "ALUDEL_" + name();
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether a text is a key, or something to hand to Hibernate. */
    public static boolean isKnown(String text) {
        return text.startsWith(MODEL_PROPERTIES) || of(text).isPresent();
    }

    /** The key that is written so. */
    static Optional<Key> of(String text) {
        return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst();
    }
}
