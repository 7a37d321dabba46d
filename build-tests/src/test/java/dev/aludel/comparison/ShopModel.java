// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.Catalog;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * A part of the shop as compiled classes with a persistence unit {@code shop}.
 *
 * @param classes the directory that they stand in
 * @param text their sources
 */
record ShopModel(Path classes, String text) {

    /** Does something with the classes, and what else is given, on the class path. */
    <T> T inLoader(ClassLoader parent, Path more, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {url(classes), url(more)}, parent)) {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The catalog with no names of constraints and indexes but those that the sources give. */
    Catalog withGivenNames(Catalog catalog) {
        return catalog.hidingNames(it -> !text.contains('"' + it + '"'));
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
