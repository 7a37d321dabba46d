// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.script.Script;
import dev.aludel.script.ScriptStyle;
import dev.aludel.script.ScriptWriter;

/** Writes migrations down as SQL for somebody else to run, without a database. */
public final class OfflineSql {

    private final Project project;

    private final ScriptStyle style;

    /** The command for a project. */
    public OfflineSql(Project project, ScriptStyle style) {
        this.project = project;
        this.style = style;
    }

    /**
     * What an upgrade would run.
     *
     * @param range {@code TO}, which starts at base, or {@code FROM:TO}
     * @throws dev.aludel.error.MigrationException if the range is impossible, or a step can't be written down
     */
    public Script upgrade(String range) {
        return writer().upgrade(range);
    }

    /**
     * What a downgrade would run.
     *
     * @param range {@code FROM:TO}
     * @throws dev.aludel.error.MigrationException if the range is impossible, or a step can't be written down
     */
    public Script downgrade(String range) {
        return writer().downgrade(range);
    }

    private ScriptWriter writer() {
        return new ScriptWriter(project.catalog(), project.options(), style);
    }
}
