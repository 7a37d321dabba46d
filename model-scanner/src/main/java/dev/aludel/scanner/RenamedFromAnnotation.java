// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

/**
 * The annotation {@code dev.aludel.model.RenamedFrom} on classes that some other loader may have defined: found by name,
 * so that an application may bring its own copy of the class.
 */
final class RenamedFromAnnotation {

    private static final String NAME = "dev.aludel.model.RenamedFrom";

    private RenamedFromAnnotation() {}

    /** The former names on a class or a member; none without the annotation. */
    static List<String> of(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getName().equals(NAME)) {
                return value(type, annotation);
            }
        }
        return List.of();
    }

    private static List<String> value(Class<? extends Annotation> type, Annotation annotation) {
        try {
            return List.of((String[]) type.getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new UnsupportedMappingException(
                    List.of("%s has another %s than this version of Aludel reads".formatted(annotation, NAME)));
        }
    }

    /** The former names on an attribute: on its field or its getter, in the class or one above it. */
    static List<String> of(Class<?> type, String attribute) {
        for (Class<?> it = type; it != null && it != Object.class; it = it.getSuperclass()) {
            List<String> former = ofMembers(it, attribute);
            if (!former.isEmpty()) {
                return former;
            }
        }
        return List.of();
    }

    private static List<String> ofMembers(Class<?> type, String attribute) {
        for (var field : type.getDeclaredFields()) {
            if (field.getName().equals(attribute)) {
                List<String> former = of(field);
                if (!former.isEmpty()) {
                    return former;
                }
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && isGetter(method.getName(), attribute)) {
                List<String> former = of(method);
                if (!former.isEmpty()) {
                    return former;
                }
            }
        }
        return List.of();
    }

    private static boolean isGetter(String method, String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return method.equals("get" + capital) || method.equals("is" + capital);
    }
}
