// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.TestDatabase;

/** A tool that brings a database to what entities say. */
interface Tool {

    /** What a table calls it. */
    String name();

    /** Makes the tables of a model in an empty database. */
    void start(ShopModel model, TestDatabase database) throws Exception;

    /**
     * Brings the database to a model, as far as the tool sees a difference.
     *
     * @param answers what a person says if it asks
     */
    Attempt migrate(ShopModel model, TestDatabase database, ShopChange.Answers answers) throws Exception;

    /**
     * What a tool did.
     *
     * @param proposed how many changes it wanted
     * @param asked whether it wanted to be told something
     * @param words what it said, for whoever looks into the case
     * @param failed whether it gave up
     */
    record Attempt(int proposed, boolean asked, String words, boolean failed) {}
}
