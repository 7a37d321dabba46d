// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** Where a column's value comes from when a statement gives none; a column has at most one such source. */
public sealed interface ColumnValue permits ColumnDefault, Identity, GeneratedValue {}
