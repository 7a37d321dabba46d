// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The class loader of the user's entities and the user's Hibernate.
 *
 * <p>The JDK comes from the platform's loader. Of the tool's own classes, those that cross (the schema model and the
 * scan's request and result) come from the tool; the scanner's are defined here, so that they link to the Hibernate that
 * is here. All else is the user's.
 */
final class ModelClassLoader extends URLClassLoader {

    private static final String OURS = "dev.aludel.";

    private static final String SCANNER = "dev.aludel.scanner.";

    private static final String SAMPLES = "dev.aludel.samples.";

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader tool;

    ModelClassLoader(URL[] classPath, ClassLoader tool) {
        super("aludel-model", classPath, ClassLoader.getPlatformClassLoader());
        this.tool = tool;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean crosses = name.startsWith(OURS) && !name.startsWith(SCANNER) && !name.startsWith(SAMPLES);
        if (crosses || name.startsWith("org.jspecify.")) {
            return tool.loadClass(name);
        }
        return super.findClass(name);
    }
}
