// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Liquibase with its Hibernate extension: {@code diffChangelog} against the entities, then {@code update}. It is no
 * dependency of ours, so it is called by reflection in a class loader of its own.
 */
final class LiquibaseDiff implements Tool {

    /** Where it keeps its own tables, so that they are in nobody's way. */
    private static final String OWN_SCHEMA = "liquibase";

    private static final Pattern CHANGE_SET = Pattern.compile("<changeSet\\b");

    private final ClassLoader liquibase;

    private final Path work;

    private int runs;

    /**
     * The tool.
     *
     * @param jars its jars
     * @param work where change logs are put
     */
    LiquibaseDiff(Path jars, Path work) throws IOException {
        this.work = work;
        System.setProperty("liquibase.liquibaseSchemaName", OWN_SCHEMA);
        System.setProperty("liquibase.analytics.enabled", "false");
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(file.toUri().toURL());
            }
        }
        this.liquibase = new URLClassLoader(urls.toArray(URL[]::new), LiquibaseDiff.class.getClassLoader());
    }

    @Override
    public String name() {
        return "Liquibase";
    }

    @Override
    public void start(ShopModel model, TestDatabase database) throws Exception {
        HibernateUpdate.export(model, database);
        database.execute("create schema " + OWN_SCHEMA);
    }

    @Override
    public Attempt migrate(ShopModel model, TestDatabase database, ShopChange.Answers answers) throws Exception {
        runs++;
        Path directory = Files.createDirectories(work.resolve("changelog" + runs));
        Path log = directory.resolve("changes.xml");
        return model.inLoader(liquibase, directory, () -> {
            try {
                command("diffChangelog", database, difference(model, log));
                String text = Files.exists(log) ? Files.readString(log) : "";
                int changes = (int) CHANGE_SET.matcher(text).results().count();
                if (changes > 0) {
                    command("update", database, Map.of("changelogFile", "changes.xml"));
                }
                return new Attempt(changes, false, text, false);
            } catch (InvocationTargetException e) {
                return new Attempt(1, false, causes(e) + (Files.exists(log) ? Files.readString(log) : ""), true);
            }
        });
    }

    private static Map<String, Object> difference(ShopModel model, Path log) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("referenceUrl", "hibernate:ejb3:liquibase");
        arguments.put("changelogFile", log.toString());
        if (model.text().contains("schema = ")) {
            arguments.put("schemas", "public,audit,archive");
            arguments.put("includeSchema", true);
        }
        return arguments;
    }

    private void command(String name, TestDatabase database, Map<String, Object> arguments)
            throws ReflectiveOperationException {
        Class<?> type = liquibase.loadClass("liquibase.command.CommandScope");
        Object command = type.getConstructor(String[].class).newInstance((Object) new String[] {name});
        var argument = type.getMethod("addArgumentValue", String.class, Object.class);
        argument.invoke(command, "url", database.url());
        argument.invoke(command, "username", database.user());
        argument.invoke(command, "password", database.password());
        for (Map.Entry<String, Object> each : arguments.entrySet()) {
            argument.invoke(command, each.getKey(), each.getValue());
        }
        inScope(() -> type.getMethod("execute").invoke(command));
    }

    /** With the class loader and the resources of this thread; else it keeps those of the first run for ever. */
    private void inScope(Callable<?> work) throws ReflectiveOperationException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Object resources = liquibase
                .loadClass("liquibase.resource.ClassLoaderResourceAccessor")
                .getConstructor(ClassLoader.class)
                .newInstance(loader);
        Class<?> scope = liquibase.loadClass("liquibase.Scope");
        Object id = scope.getMethod("enter", liquibase.loadClass("liquibase.listener.LiquibaseListener"), Map.class)
                .invoke(null, null, Map.of("classLoader", loader, "resourceAccessor", resources));
        try {
            work.call();
        } catch (ReflectiveOperationException e) {
            throw e;
        } catch (Exception e) {
            throw new InvocationTargetException(e);
        } finally {
            scope.getMethod("exit", String.class).invoke(null, id);
        }
    }

    private static String causes(Throwable failure) {
        var words = new StringBuilder();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            words.append(cause).append('\n');
        }
        return words.toString();
    }
}
