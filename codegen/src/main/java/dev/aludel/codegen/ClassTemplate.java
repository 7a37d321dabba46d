// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the classes of a project look around what a migration says. The header is text and stays a comment, whatever stands in
 * it; a layout is code of the project's own.
 *
 * @param header what stands above everything, or empty
 * @param imports more imports: {@code com.acme.Audit}, {@code static com.acme.Names.*}
 * @param layout the whole file with {@code ${…}} where a part goes, or null for the usual one
 */
public record ClassTemplate(
        String header, List<String> imports, @Nullable String layout) {

    /** The usual look. */
    public static final ClassTemplate USUAL = new ClassTemplate("", List.of(), null);

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}\\s]*)}");

    /** What a layout must have a place for. */
    private static final List<String> NEEDED = List.of("revision", "class", "body");

    private static final Set<String> PLACES = Set.of("package", "imports", "javadoc", "revision", "class", "body");

    public ClassTemplate {
        imports = List.copyOf(imports);
    }

    /** What is wrong with a layout, in words; nothing if it can be used. */
    public static List<String> problems(String layout) {
        Set<String> found = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        Matcher matcher = PLACE.matcher(layout);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        found.stream()
                .filter(it -> !PLACES.contains(it))
                .forEach(it -> problems.add("nothing is called ${" + it + "}"));
        NEEDED.stream().filter(it -> !found.contains(it)).forEach(it -> problems.add("${" + it + "} is missing"));
        return problems;
    }

    /** The source of a class as {@link MigrationWriter} writes it, in this look. */
    String dressed(String source, String className) {
        if (equals(USUAL)) {
            return source;
        }
        int javadoc = source.indexOf("/**\n");
        int annotation = source.indexOf("\n */\n", javadoc) + "\n */\n".length();
        int type = source.indexOf("\npublic final class ", annotation);
        int body = source.indexOf("{\n", type) + 2;
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> head = source.substring(0, javadoc).lines().toList();
        parts.put(
                "package",
                head.stream()
                        .filter(it -> it.startsWith("package "))
                        .findFirst()
                        .orElse(""));
        parts.put("imports", imports(head));
        parts.put("javadoc", source.substring(javadoc, annotation - 1));
        parts.put("revision", source.substring(annotation, type));
        parts.put("class", className);
        parts.put("body", source.substring(body, source.lastIndexOf('}')).stripTrailing());
        String comment = comment();
        return (comment.isEmpty() ? "" : comment + "\n") + (layout == null ? usual(parts) : filled(layout, parts));
    }

    private static String usual(Map<String, String> parts) {
        String start = parts.get("package") + "\n\n" + parts.get("imports") + "\n\n";
        return "%s%s%n%s%npublic final class %s implements Migration {%n%s%n}%n"
                .formatted(
                        start.stripLeading(),
                        parts.get("javadoc"),
                        parts.get("revision"),
                        parts.get("class"),
                        parts.get("body"))
                .replace(System.lineSeparator(), "\n");
    }

    private static String filled(String layout, Map<String, String> parts) {
        String text = layout.replace("\r\n", "\n");
        String filled =
                PLACE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(parts.getOrDefault(it.group(1), "")));
        return filled.stripTrailing() + "\n";
    }

    /** Static ones, a blank line, the others; each in the order of its name. */
    private String imports(List<String> head) {
        Set<String> statics = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        head.stream()
                .filter(it -> it.startsWith("import "))
                .map(it -> it.substring("import ".length(), it.length() - 1))
                .forEach(it -> (it.startsWith("static ") ? statics : others).add(it));
        imports.forEach(it -> (it.startsWith("static ") ? statics : others).add(it));
        return lines(statics) + (statics.isEmpty() || others.isEmpty() ? "" : "\n\n") + lines(others);
    }

    private static String lines(Collection<String> names) {
        return String.join("\n", names.stream().map(it -> "import " + it + ";").toList());
    }

    /** The header as a comment: as it is if it is one already, and nothing in it can end it. */
    private String comment() {
        String text = header.strip();
        if (text.isEmpty()) {
            return "";
        }
        List<String> lines =
                text.lines().map(String::stripTrailing).map(Remarks::harmless).toList();
        boolean ofLines = lines.stream().allMatch(it -> it.isEmpty() || it.startsWith("//"));
        boolean block = text.startsWith("/*") && text.indexOf("*/", 2) == text.length() - 2;
        return ofLines || block
                ? String.join("\n", lines)
                : String.join(
                        "\n",
                        lines.stream().map(it -> ("// " + it).stripTrailing()).toList());
    }

    /** The source of a {@code package-info.java} whose Javadoc is this text. */
    public String packageInfo(String packageName, String text) {
        String comment = comment();
        List<String> lines = text.strip().lines().map(Javadoc::line).toList();
        return (comment.isEmpty() ? "" : comment + "\n")
                + "/**\n"
                + String.join(
                        "\n",
                        lines.stream().map(it -> (" * " + it).stripTrailing()).toList())
                + "\n */\npackage "
                + packageName
                + ";\n";
    }
}
