// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import dev.aludel.operation.PlanRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/** The rules of a project, found as services on its class path. */
public final class ProjectRules {

    private final List<Path> classPath;

    /** The rules on a class path. */
    public ProjectRules(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /**
     * What a function makes of the rules, which can be used as long as it runs.
     *
     * @throws PlanRuleNotUsableException if a class that is named as a rule doesn't load or isn't one
     */
    public <T> T use(Function<List<PlanRule>, T> function) {
        URL[] urls = classPath.stream().map(ProjectModel::url).toArray(URL[]::new);
        try (var loader = new ModelClassLoader(urls, ProjectRules.class.getClassLoader())) {
            return function.apply(rules(loader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PlanRule> rules(ClassLoader loader) {
        try {
            return ServiceLoader.load(PlanRule.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(it -> it.getClass().getName()))
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PlanRuleNotUsableException(e);
        }
    }
}
