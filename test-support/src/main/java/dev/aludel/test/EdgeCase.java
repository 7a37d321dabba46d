// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbered edge cases that a test asserts, or that an entity of a test's model brings into it. The build makes
 * {@code docs/edge-cases.md} of them from the sources.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
public @interface EdgeCase {

    /** Numbers of the list {@code edge-cases.txt} in {@code build-tests}. */
    int[] value();
}
