// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A file manager of the compiler that keeps the classes it makes in memory, and finds others there. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, byte[]> given;

    private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

    /**
     * A file manager.
     *
     * @param given classes by name that sources may use besides those of the class path
     */
    MemoryFiles(StandardJavaFileManager standard, Map<String, byte[]> given) {
        super(standard);
        this.given = given;
    }

    /** The classes that were made. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new TreeMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        super.list(location, packageName, kinds, recurse).forEach(files::add);
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            given.forEach((name, bytes) -> {
                if (name.startsWith(prefix) && (recurse || name.indexOf('.', prefix.length()) < 0)) {
                    files.add(new GivenClass(name, bytes));
                }
            });
        }
        return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof GivenClass it ? it.className() : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(uri, kind) {
            @Override
            public OutputStream openOutputStream() {
                var bytes = new ByteArrayOutputStream();
                outputs.put(className, bytes);
                return bytes;
            }
        };
    }
}
