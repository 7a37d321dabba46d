// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

/**
 * One revision of a database: how to get there and how to get back. Its identity is its {@link Revision} annotation.
 *
 * <p>Both methods only record operations; they are called before anything runs, and more often than once. A class needs
 * a constructor without parameters. The words that stand inside them are static methods of {@code dev.aludel.schema}.
 */
public interface Migration {

    /** Records the way up. */
    void upgrade(Operations op);

    /** Records the way back. */
    void downgrade(Operations op);
}
