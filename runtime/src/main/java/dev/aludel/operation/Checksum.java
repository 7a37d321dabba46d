// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a plan: {@code v1:} and the SHA-256, in hexadecimal digits, of its operations in this encoding, as
 * UTF-8.
 *
 * <ul>
 *   <li>A record is {@code (Name component=value …)}: its simple class name, then after a blank each component that is
 *       not absent, in the order of declaration.
 *   <li>Absent are null, false, an empty list, and a record of nothing but absent components: a component that a later version adds, and that is not used, leaves a
 *       checksum as it was. So are the code of a data step, which is told by its name, and the pace of batches.
 *   <li>A text is {@code length"text"}, the length in UTF-16 units; a number is its decimal digits, true is
 *       {@code true}, a constant of an enum its name.
 *   <li>A list is {@code [value value …]}.
 *   <li>Any other value, such as a parameter of SQL, is its simple class name and its {@code toString()} as a text; bytes
 *       are {@code byte[]} and hexadecimal digits as a text.
 * </ul>
 */
public final class Checksum {

    private static final String VERSION = "v1:";

    private final StringBuilder encoding = new StringBuilder();

    private Checksum() {}

    /** The checksum of a plan, in the newest version. */
    public static String of(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(encoded(plan).getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is hashed. */
    static String encoded(Plan plan) {
        var checksum = new Checksum();
        checksum.value(plan.operations());
        return checksum.encoding.toString();
    }

    private void value(Object value) {
        if (value instanceof Record composite) {
            composite(composite);
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            encoding.append(value);
        } else if (value instanceof Enum<?> constant) {
            encoding.append(constant.name());
        } else if (value instanceof byte[] bytes) {
            encoding.append("byte[]");
            text(HexFormat.of().formatHex(bytes));
        } else {
            encoding.append(value.getClass().getSimpleName());
            text(value.toString());
        }
    }

    private void text(String text) {
        encoding.append(text.length()).append('"').append(text).append('"');
    }

    private void list(Collection<?> list) {
        String separator = "[";
        for (Object element : list) {
            encoding.append(separator);
            value(element);
            separator = " ";
        }
        encoding.append(list.isEmpty() ? "[]" : "]");
    }

    private void composite(Record composite) {
        encoding.append('(').append(composite.getClass().getSimpleName());
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            boolean left = component.getType() == DataStep.class || component.getType() == BatchPace.class;
            Object value = left ? null : read(composite, component);
            if (value != null && !isUnused(value)) {
                encoding.append(' ').append(component.getName()).append('=');
                value(value);
            }
        }
        encoding.append(')');
    }

    private static boolean isUnused(Object value) {
        return value.equals(false)
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Record composite && isUnused(composite));
    }

    private static boolean isUnused(Record composite) {
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            Object value = read(composite, component);
            if (value != null && !isUnused(value)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object read(Record composite, RecordComponent component) {
        try {
            return component.getAccessor().invoke(composite);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record has readable components: " + component, e);
        }
    }
}
