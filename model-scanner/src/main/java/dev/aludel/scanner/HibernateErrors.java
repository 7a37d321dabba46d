// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** Turns what Hibernate throws into errors that a user can act on. */
final class HibernateErrors {

    /** Whose exceptions say enough by themselves. */
    private static final List<String> KNOWN =
            List.of("java.", "javax.", "jdk.", "sun.", "jakarta.", "org.hibernate.", "org.glassfish.", "dev.aludel.");

    private HibernateErrors() {}

    /** What Hibernate answers; what it throws becomes one of our errors. */
    static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MigrationException e) {
            throw e;
        } catch (LinkageError e) {
            throw ModelClasses.notLoadable(e);
        } catch (ServiceConfigurationError e) {
            throw new MappingRefusedException("a service on the model's class path can't be used: " + reason(e), e);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private static MigrationException translated(RuntimeException error) {
        for (Throwable it = error; it != null; it = it.getCause()) {
            if (it instanceof LinkageError notLinked) {
                return ModelClasses.notLoadable(notLinked);
            }
        }
        boolean meant = error instanceof PersistenceException || error instanceof IllegalArgumentException;
        String kind = meant ? "" : error.getClass().getSimpleName() + ": ";
        return new MappingRefusedException(kind + reason(error) + thrower(error), error);
    }

    /** Where an exception came from, if code that is neither Hibernate's nor Java's threw it: a contributor, a converter. */
    private static String thrower(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        if (trace.length == 0 || KNOWN.stream().anyMatch(trace[0].getClassName()::startsWith)) {
            return "";
        }
        return " (thrown by %s.%s)".formatted(trace[0].getClassName(), trace[0].getMethodName());
    }

    /** The messages of an exception and its causes on one line, each once. */
    static String reason(Throwable error) {
        List<String> messages = new ArrayList<>();
        for (Throwable it = error; it != null; it = it.getCause()) {
            String message = it.getMessage() == null
                    ? ""
                    : String.join(" ", it.getMessage().strip().split("\\s+"));
            if (!message.isEmpty() && messages.stream().noneMatch(before -> before.contains(message))) {
                messages.add(message);
            }
        }
        return messages.isEmpty() ? error.getClass().getSimpleName() : String.join("; ", messages);
    }
}
