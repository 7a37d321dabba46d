// SPDX-License-Identifier: Apache-2.0
/** The history of the application's database. */
@NullMarked
package dev.aludel.samples.users.migrations;

import org.jspecify.annotations.NullMarked;
