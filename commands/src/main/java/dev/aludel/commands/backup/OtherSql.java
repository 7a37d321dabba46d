// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import java.util.List;

/**
 * The statements that make what a database has of kinds that are not modelled.
 *
 * @param before those that come before all tables: extensions, domains, functions that tables may need
 * @param after those that come behind them: views, triggers, policies, functions that need tables
 */
public record OtherSql(List<String> before, List<String> after) {

    public OtherSql {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
