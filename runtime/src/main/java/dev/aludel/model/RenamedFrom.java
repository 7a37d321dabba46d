// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that an entity's table or an attribute's column had before, so that it is renamed in the database instead of
 * dropped and made anew.
 *
 * <p>On an entity class it names the table, on a field or getter the column; on a collection with a table of its own, that
 * table. The name is the one in the database, or the one of the class or attribute before, which Hibernate's naming
 * strategy makes a name in the database of. A table that moved is written with its schema: {@code "old_schema.users"}.
 *
 * <p>It may stay when the rename is done: where no former name is in the database any more it says nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /** The former names, the latest first. */
    String[] value();
}
