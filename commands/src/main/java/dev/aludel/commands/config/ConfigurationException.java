// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import dev.aludel.error.MigrationException;
import java.nio.file.Path;

/** A configuration that can't be worked with; the command line ends with exit code 2. */
public final class ConfigurationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String problem, String remedy) {
        super("ALU-601", problem, remedy);
    }

    /** A key that a command needs and nobody gave. */
    public static ConfigurationException missing(Key key) {
        return new ConfigurationException(
                "%s is not set".formatted(key.text()),
                "Set it in aludel.properties ('aludel init' writes one), as %s in the environment, or by -D%s=…."
                        .formatted(key.environmentName(), key.text()));
    }

    /** A key that a command needs, in a directory where nobody has configured anything. */
    static ConfigurationException nothing(Key key, Path directory) {
        return new ConfigurationException(
                "%s is not set: there is no %s in %s".formatted(key.text(), ConfigurationLoader.FILE, directory),
                "Go to the project's directory, name a file by --config FILE, or write one by 'aludel init'.");
    }

    /** A value that makes no sense. */
    public static ConfigurationException invalid(Key key, String value, String expected) {
        return new ConfigurationException(
                "%s is \"%s\"".formatted(key.text(), value), "Give it %s.".formatted(expected));
    }
}
