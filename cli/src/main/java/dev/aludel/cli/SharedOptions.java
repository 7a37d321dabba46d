// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Project;
import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.ConfigurationLoader;
import dev.aludel.commands.config.Key;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has, and what they lead to. */
final class SharedOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration to use instead of aludel.properties here.")
    private @Nullable Path config;

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            description = "A setting that is stronger than all files: -Daludel.url=jdbc:postgresql://…")
    private Map<String, String> properties = new TreeMap<>();

    Project project(Program program) {
        return new Project(configuration(program), program.tool());
    }

    private Configuration configuration(Program program) {
        Map<String, String> merged = new TreeMap<>();
        Properties system = System.getProperties();
        system.stringPropertyNames().stream()
                .filter(Key::isKnown)
                .forEach(it -> merged.put(it, system.getProperty(it)));
        merged.putAll(properties);
        return new ConfigurationLoader(program.directory(), program.environment(), merged).load(config);
    }
}
