// SPDX-License-Identifier: Apache-2.0
/** A plain Java application that upgrades its database when it starts. */
@NullMarked
package dev.aludel.samples.users;

import org.jspecify.annotations.NullMarked;
