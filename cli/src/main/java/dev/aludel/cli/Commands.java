// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The commands by their names, in the order of the help. Each is put together when it is called: to look through the options of
 * all of them takes longer than a short command runs.
 */
final class Commands {

    private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

    Commands(Program program) {
        makers.put("init", () -> new InitCommand(program));
        makers.put("generate", () -> new GenerateCommand(program));
        makers.put("upgrade", () -> new UpgradeCommand(program));
        makers.put("downgrade", () -> new DowngradeCommand(program));
        makers.put("stamp", () -> new StampCommand(program));
        makers.put("status", () -> new StatusCommand(program));
        makers.put("current", () -> new CurrentCommand(program));
        makers.put("history", () -> new HistoryCommand(program));
        makers.put("heads", () -> new HeadsCommand(program));
        makers.put("branches", () -> new BranchesCommand(program));
        makers.put("show", () -> new ShowCommand(program));
        makers.put("merge", () -> new MergeCommand(program));
        makers.put("check", () -> new CheckCommand(program));
        makers.put("squash", () -> new SquashCommand(program));
        makers.put("verify", () -> new VerifyCommand(program));
        makers.put("health", () -> new HealthCommand(program));
        makers.put("backup", () -> new BackupCommand(program));
        makers.put("restore", () -> new RestoreCommand(program));
        makers.put("demo", () -> new DemoCommand(program));
    }

    /** Their names. */
    Set<String> names() {
        return makers.keySet();
    }

    /** All of them. */
    List<Object> all() {
        return makers.values().stream().map(Supplier::get).toList();
    }

    /** The one that the arguments begin with; all of them where they begin with no name, for help, or to find what was meant. */
    List<Object> called(String... arguments) {
        Supplier<Object> maker = arguments.length == 0 ? null : makers.get(arguments[0]);
        return maker == null ? all() : List.of(maker.get());
    }
}
