// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;

/**
 * A statement's place in a migration.
 *
 * @param revision the migration
 * @param number which statement it is, from 1
 * @param total how many there are
 * @param text the SQL, or the name of a data step
 * @param kept what stays if it fails
 */
record StatementPlace(RevisionNode revision, int number, int total, String text, Kept kept) {}
