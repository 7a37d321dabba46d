// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture.violation.one;

import com.palantir.javapoet.ClassName;
import dev.aludel.architecture.violation.two.SecondHelper;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.hibernate.annotations.ColumnDefault;
import org.testcontainers.containers.Container;
import picocli.CommandLine.Command;
import schemacrawler.schema.Catalog;

/** A class that breaks every rule that can be broken outside the product's packages. */
@Command
public abstract class AbstractEverything {

    @ColumnDefault("0")
    int count;

    public abstract ServiceLoader<SecondHelper> services(Catalog catalog, ClassName name, Container<?> container)
            throws SQLException;

    public void shout(System.Logger logger) {
        System.out.println(logger);
        throw new RuntimeException("generic");
    }
}
