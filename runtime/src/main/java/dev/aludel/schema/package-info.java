// SPDX-License-Identifier: Apache-2.0
/** The schema model: immutable, comparable values that know nothing of databases or Java entities. */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
