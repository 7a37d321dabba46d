// SPDX-License-Identifier: Apache-2.0
/** The root of the errors that users meet. */
@NullMarked
package dev.aludel.error;

import org.jspecify.annotations.NullMarked;
