// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.commands.config.ConfigurationLoader;
import dev.aludel.commands.config.FileNotUsableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.lang.model.SourceVersion;

/** Prepares a project: a commented {@code aludel.properties}, and the package of its migrations. */
public final class Init {

    private final Path directory;

    /** The command for the project in a directory. */
    public Init(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes the file and the package; neither is ever overwritten.
     *
     * @param migrationsPackage the Java package of the migrations
     * @param source the source directory, relative to the project
     * @return the configuration file
     * @throws InvalidRequestException if there is a configuration already, or the package is no Java name
     */
    public Path run(String migrationsPackage, String source) {
        if (!SourceVersion.isName(migrationsPackage)) {
            throw new InvalidRequestException(
                    "\"%s\" is no name for a Java package".formatted(migrationsPackage),
                    "Give one such as com.acme.shop.migrations.");
        }
        Path file = directory.resolve(ConfigurationLoader.FILE);
        if (Files.exists(file)) {
            throw there();
        }
        Path sources = directory.resolve(source).resolve(migrationsPackage.replace('.', '/'));
        try {
            Files.createDirectories(sources);
        } catch (IOException e) {
            throw FileNotUsableException.writing(sources, e);
        }
        try {
            Files.writeString(
                    file, text(migrationsPackage, source), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw there();
        } catch (IOException e) {
            throw FileNotUsableException.writing(file, e);
        }
    }

    private static InvalidRequestException there() {
        return new InvalidRequestException(
                "there is an %s already".formatted(ConfigurationLoader.FILE), "Edit it; 'init' never overwrites.");
    }

    private static String text(String migrationsPackage, String source) {
        return """
                # The database. The password is better given as ALUDEL_PASSWORD in the environment.
                aludel.url=jdbc:postgresql://localhost:5432/postgres
                aludel.user=postgres

                # The schemas to look at; the first is the one that names without a schema mean.
                aludel.schemas=public

                # Where the migrations are written to, and compiled from. They compile along with the application,
                # which needs dev.aludel:aludel-runtime for that.
                aludel.migrations.package=%s
                aludel.migrations.source=%s

                # Where the entities, your Hibernate and their libraries are: the class path of the application.
                # With Maven: mvn -q compile dependency:copy-dependencies -DincludeScope=runtime
                aludel.model.classpath=target/classes:target/dependency/*
                # Which entities: packages, or a unit of META-INF/persistence.xml.
                #aludel.model.packages=com.acme.shop
                #aludel.model.persistence-unit=shop
                # What the application sets for Hibernate, above all its naming strategies.
                #aludel.model.properties.hibernate.physical_naming_strategy=…
                """.formatted(migrationsPackage, source.replace("\\", "/"));
    }
}
