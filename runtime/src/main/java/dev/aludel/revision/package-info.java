// SPDX-License-Identifier: Apache-2.0
/** The graph of revisions: which follows which, and which way leads from one state to another; knows nothing else. */
@NullMarked
package dev.aludel.revision;

import org.jspecify.annotations.NullMarked;
