// SPDX-License-Identifier: Apache-2.0
/** The rules of modules and packages, as tests. */
@NullMarked
package dev.aludel.architecture;

import org.jspecify.annotations.NullMarked;
