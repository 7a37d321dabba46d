// SPDX-License-Identifier: Apache-2.0
/** The configuration: files, environment, properties and flags, merged and checked. */
@NullMarked
package dev.aludel.commands.config;

import org.jspecify.annotations.NullMarked;
