// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Turns what Hibernate throws into errors that a user can act on. */
final class HibernateErrors {

    private HibernateErrors() {}

    /** What Hibernate answers; what it throws becomes one of our errors. */
    static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MigrationException e) {
            throw e;
        } catch (LinkageError e) {
            throw ModelClasses.notLoadable(e);
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
        return new MappingRefusedException(kind + reason(error), error);
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
