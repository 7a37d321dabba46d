// SPDX-License-Identifier: Apache-2.0
/** Results as JSON, for machines to read. */
@NullMarked
package dev.aludel.commands.json;

import org.jspecify.annotations.NullMarked;
