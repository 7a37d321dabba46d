// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Loads the classes of the model one by one, so that the one that doesn't load can be named. */
final class ModelClasses {

    private final ClassLoader loader;

    ModelClasses(ClassLoader loader) {
        this.loader = loader;
    }

    List<Class<?>> load(Collection<String> names) {
        List<Class<?>> loaded = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            Class<?> type = load(name);
            if (type == null) {
                missing.add(name);
            } else {
                loaded.add(type);
            }
        }
        if (!missing.isEmpty()) {
            throw new EntityClassNotFoundException(missing);
        }
        return loaded;
    }

    private @org.jspecify.annotations.Nullable Class<?> load(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            resolveMembers(type);
            return type;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (LinkageError e) {
            throw new ClassNotLoadableException(name, reason(e), e);
        }
    }

    /** Resolves the types of all members now: Hibernate would fail on them later, without the class's name. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void resolveMembers(Class<?> type) {
        type.getDeclaredFields();
        type.getDeclaredMethods();
    }

    /** The error for a class that failed inside Hibernate: the one whose initialiser ran. */
    static ClassNotLoadableException notLoadable(LinkageError error) {
        Throwable origin = error.getCause() == null ? error : error.getCause();
        String className = Arrays.stream(origin.getStackTrace())
                .filter(it -> it.getMethodName().equals("<clinit>"))
                .map(StackTraceElement::getClassName)
                .findFirst()
                .orElse("of the model");
        return new ClassNotLoadableException(className, reason(error), error);
    }

    private static String reason(LinkageError error) {
        String message = String.valueOf(error.getMessage());
        if (error instanceof ExceptionInInitializerError && error.getCause() != null) {
            return "its static initialiser threw " + error.getCause();
        }
        if (error instanceof NoClassDefFoundError && message.indexOf(' ') < 0) {
            return "class " + message.replace('/', '.') + " is missing";
        }
        return message;
    }
}
