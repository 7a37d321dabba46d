// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file with its text, as the compiler takes it. */
final class Source extends SimpleJavaFileObject {

    private final Path path;

    private final String text;

    Source(Path path, String text) {
        super(path.toUri(), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    String text() {
        return text;
    }

    @Override
    public String getName() {
        return path.toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
