// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.reflect.InvocationTargetException;
import org.hibernate.dialect.Dialect;

/** What a dialect says about its statements through methods that Hibernate 6.6 doesn't have. */
final class DialectTraits {

    private DialectTraits() {}

    /** Whether {@code not null} is written behind the expression of a generated column; 6.6 always writes it. */
    static boolean notNullAfterGenerated(Dialect dialect) {
        try {
            return (Boolean)
                    Dialect.class.getMethod("supportsNotNullAfterGeneratedAs").invoke(dialect);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new MappingRefusedException("the dialect " + dialect + " doesn't answer", e);
        }
    }
}
