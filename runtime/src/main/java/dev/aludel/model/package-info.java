// SPDX-License-Identifier: Apache-2.0
/** What a scan of an entity model gives, and the one interface that crosses to the class loader it runs in. */
@NullMarked
package dev.aludel.model;

import org.jspecify.annotations.NullMarked;
