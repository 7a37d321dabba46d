// SPDX-License-Identifier: Apache-2.0
/** Reads JPA entities through Hibernate's metadata and says what schema they ask for. */
@NullMarked
package dev.aludel.scanner;

import org.jspecify.annotations.NullMarked;
