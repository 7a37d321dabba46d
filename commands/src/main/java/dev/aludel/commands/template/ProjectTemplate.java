// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.template;

import static java.util.Objects.requireNonNull;

import dev.aludel.codegen.ClassTemplate;
import dev.aludel.codegen.MigrationNames;
import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.commands.config.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How a project wants its new migrations to look, by its configuration.
 *
 * @param configuration the configuration
 */
public record ProjectTemplate(Configuration configuration) {

    private static final String FROM_FILE = "file:";

    private static final Pattern STATIC = Pattern.compile("static\\s+");

    public ProjectTemplate {
        requireNonNull(configuration, "configuration");
    }

    /**
     * The look of classes that are made now.
     *
     * @throws ConfigurationException if a setting makes no sense
     */
    public ClassTemplate look(Instant created) {
        return new ClassTemplate(
                header(created),
                configuration.list(Key.TEMPLATE_IMPORTS).stream()
                        .map(ProjectTemplate::checkedImport)
                        .toList(),
                layout().orElse(null));
    }

    /**
     * How classes are called.
     *
     * @throws ConfigurationException if names by the pattern would be none
     */
    public String namePattern() {
        String pattern = configuration.find(Key.TEMPLATE_NAME).orElse(MigrationNames.PATTERN);
        if (!MigrationNames.isPattern(pattern)) {
            throw ConfigurationException.invalid(
                    Key.TEMPLATE_NAME,
                    pattern,
                    "a letter, then letters, digits, underscores and {date}, {time}, {title} or {id}, as in "
                            + MigrationNames.PATTERN);
        }
        return pattern;
    }

    /** The Javadoc of the package, if there is to be one. */
    public Optional<String> packageJavadoc() {
        return configuration.find(Key.TEMPLATE_PACKAGE_JAVADOC);
    }

    private String header(Instant created) {
        String text = configuration.find(Key.TEMPLATE_HEADER).orElse("");
        String header = text.startsWith(FROM_FILE)
                ? read(Configuration.resolved(
                        configuration.base(),
                        Key.TEMPLATE_HEADER,
                        text.substring(FROM_FILE.length()).strip()))
                : text;
        return header.replace(
                "{year}", Integer.toString(created.atOffset(ZoneOffset.UTC).getYear()));
    }

    private static String checkedImport(String text) {
        boolean isStatic = STATIC.matcher(text).lookingAt();
        String name = STATIC.matcher(text).replaceFirst("");
        String plain = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
        if (!SourceVersion.isName(plain, SourceVersion.RELEASE_17) || !plain.contains(".")) {
            throw ConfigurationException.invalid(
                    Key.TEMPLATE_IMPORTS,
                    text,
                    "names such as com.acme.Audit, com.acme.audit.* or static com.acme.Names.of");
        }
        return (isStatic ? "static " : "") + name;
    }

    private Optional<String> layout() {
        return configuration.find(Key.TEMPLATE_FILE).map(name -> {
            String text = read(Configuration.resolved(configuration.base(), Key.TEMPLATE_FILE, name));
            List<String> problems = ClassTemplate.problems(text);
            if (!problems.isEmpty()) {
                throw ConfigurationException.invalid(
                        Key.TEMPLATE_FILE,
                        name,
                        "a file with ${revision}, ${class} and ${body}, and ${package}, ${imports} and ${javadoc} if they are"
                                + " wanted: " + String.join(", ", problems));
            }
            return text;
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileNotUsableException.reading(file, e);
        }
    }
}
