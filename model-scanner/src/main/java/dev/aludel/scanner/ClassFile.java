// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * A compiled class, as far as its name and its own annotations go, read without loading it.
 *
 * <p>The layout is that of the Java Virtual Machine Specification, chapter 4.
 *
 * @param name the class's name, with dots
 * @param annotations the descriptors of the runtime-visible annotations on the class: {@code Ljakarta/persistence/Entity;}
 */
record ClassFile(String name, Set<String> annotations) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    static ClassFile read(InputStream bytes) throws IOException {
        var in = new DataInputStream(bytes);
        if (in.readInt() != MAGIC) {
            throw new IOException("is not a class file");
        }
        in.skipNBytes(4);
        Object[] pool = constantPool(in);
        in.skipNBytes(2);
        int thisClass = in.readUnsignedShort();
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers(in);
        skipMembers(in);
        String name = String.valueOf(pool[(Integer) pool[thisClass]]).replace('/', '.');
        return new ClassFile(name, annotations(in, pool));
    }

    boolean hasAnyOf(Set<String> descriptors) {
        return annotations.stream().anyMatch(descriptors::contains);
    }

    private static Object[] constantPool(DataInputStream in) throws IOException {
        var pool = new Object[in.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> pool[i] = in.readUTF();
                case CLASS -> pool[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("has a constant of unknown kind " + tag);
            }
        }
        return pool;
    }

    private static void skipMembers(DataInputStream in) throws IOException {
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
            in.skipNBytes(6);
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }
    }

    private static Set<String> annotations(DataInputStream in, Object[] pool) throws IOException {
        Set<String> found = new HashSet<>();
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            Object name = pool[in.readUnsignedShort()];
            int length = in.readInt();
            if ("RuntimeVisibleAnnotations".equals(name)) {
                int count = in.readUnsignedShort();
                for (int j = 0; j < count; j++) {
                    found.add(String.valueOf(pool[in.readUnsignedShort()]));
                    skipElements(in);
                }
            } else {
                in.skipNBytes(length);
            }
        }
        return found;
    }

    private static void skipElements(DataInputStream in) throws IOException {
        int pairs = in.readUnsignedShort();
        for (int i = 0; i < pairs; i++) {
            in.skipNBytes(2);
            skipValue(in);
        }
    }

    private static void skipValue(DataInputStream in) throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> {
                in.skipNBytes(2);
                skipElements(in);
            }
            case '[' -> {
                int values = in.readUnsignedShort();
                for (int i = 0; i < values; i++) {
                    skipValue(in);
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
