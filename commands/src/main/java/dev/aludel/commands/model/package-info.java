// SPDX-License-Identifier: Apache-2.0
/** The entity model of a project, read with its own Hibernate in a class loader of its own. */
@NullMarked
package dev.aludel.commands.model;

import org.jspecify.annotations.NullMarked;
