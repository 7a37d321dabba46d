// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture.violation.two;

import dev.aludel.architecture.violation.one.AbstractEverything;

/** The other half of a package cycle. */
public interface SecondHelper {

    AbstractEverything first();
}
