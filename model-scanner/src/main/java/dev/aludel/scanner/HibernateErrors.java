// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;
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
        } catch (jakarta.persistence.PersistenceException | IllegalArgumentException e) {
            throw new MappingRefusedException(reason(e), e);
        } catch (RuntimeException e) {
            throw new MappingRefusedException(e.getClass().getSimpleName() + ": " + reason(e), e);
        }
    }

    /** The messages of an exception and its causes on one line, each once. */
    private static String reason(Throwable error) {
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
