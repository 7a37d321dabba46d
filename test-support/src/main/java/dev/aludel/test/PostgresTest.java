// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says that the tests run on a PostgreSQL: each parameter of type {@link TestDatabase} is an empty database, dropped
 * after the test. The n-th such parameter of a test method, of its {@code @BeforeEach} and of its {@code @AfterEach} is
 * the same database; one that {@code @BeforeAll} asked for belongs to the whole class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresExtension.class)
public @interface PostgresTest {}
