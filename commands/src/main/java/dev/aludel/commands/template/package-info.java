// SPDX-License-Identifier: Apache-2.0
/**
 * How a project wants its new migrations to look.
 */
@NullMarked
package dev.aludel.commands.template;

import org.jspecify.annotations.NullMarked;
