// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class that was compiled before, as the compiler takes it. */
final class GivenClass extends SimpleJavaFileObject {

    private final String className;

    private final byte[] bytes;

    GivenClass(String className, byte[] bytes) {
        super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.className = className;
        this.bytes = bytes.clone();
    }

    String className() {
        return className;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes);
    }
}
