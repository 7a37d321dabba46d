// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New migrations look as a project wants them, and its commands run on them; no database is needed for that. */
class TemplateTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project() {
        project = new TestProject(directory);
    }

    @Test
    void aHeaderImportsAndTheJavadocOfThePackage() throws Exception {
        project.set("aludel.template.header", "Copyright {year} Acme */ class X {}\n\\u002a/ all rights")
                .set("aludel.template.imports", "java.util.UUID, static java.lang.Math.max")
                .set("aludel.template.package-javadoc", "Our migrations. */ <b>&")
                .run("generate", "First")
                .ends(ExitCodes.DONE);

        assertThat(source("First"))
                .startsWith(
                        "// Copyright 2026 Acme */ class X {}\n// \\\\u002a/ all rights\npackage app.migrations;\n\nimport"
                                + " static java.lang.Math.max;\n\nimport dev.aludel.migration.Migration;\n")
                .contains(
                        "import dev.aludel.migration.Revision;\nimport java.util.UUID;\n\n/**\n * First.\n */\n@Revision(");
        assertThat(Files.readString(project.migrations().resolve("package-info.java")))
                .contains("/**\n * Our migrations. *&#47; &lt;b>&amp;\n */\npackage app.migrations;");
        project.run("generate", "Second").ends(ExitCodes.DONE);
        project.run("history").ends(ExitCodes.DONE).printing("First", "Second");
    }

    @Test
    void aHeaderThatIsACommentAlreadyStaysWhatItIs() throws Exception {
        project.file("HEADER", "/*\n * SPDX-License-Identifier: MIT\n */\n");
        project.set("aludel.template.header", "file:HEADER")
                .run("generate", "First")
                .ends(ExitCodes.DONE);
        assertThat(source("First")).startsWith("/*\n * SPDX-License-Identifier: MIT\n */\npackage app.migrations;");

        project.set("aludel.template.header", "/* a */ class X {} /* b */")
                .run("generate", "Second")
                .ends(ExitCodes.DONE);
        assertThat(source("Second")).startsWith("// /* a */ class X {} /* b */\npackage");
        project.set("aludel.template.header", "file:NONE")
                .run("generate", "Third")
                .ends(ExitCodes.FAILED)
                .saying("NONE");
        assertThat(project.sources()).hasSize(2);
    }

    @Test
    void aNameOfTheProjectsOwn() throws Exception {
        project.set("aludel.template.name", "V{id}_{title}")
                .run("generate", "Some thing")
                .ends(ExitCodes.DONE);
        assertThat(Files.exists(project.migrations().resolve("V000000000001_SomeThing.java")))
                .isTrue();
        project.set("aludel.template.name", "Migration").run("generate", "1").ends(ExitCodes.DONE);
        project.run("generate", "2").ends(ExitCodes.DONE);
        assertThat(Files.exists(project.migrations().resolve("MigrationB.java")))
                .isTrue();
        for (String pattern : new String[] {"{title}", "1{date}", "M-{date}", "M{dat}", "../M", "M{date", "M x"}) {
            project.set("aludel.template.name", pattern)
                    .run("generate", "No")
                    .ends(ExitCodes.USAGE)
                    .saying("aludel.template.name is");
        }
        assertThat(project.sources()).hasSize(3);
    }

    @Test
    void importsThatAreNone() throws Exception {
        for (String text : new String[] {"java.util.*; class X {}", "UUID", "java.util.1", "static", "java..util"}) {
            project.set("aludel.template.imports", text)
                    .run("generate", "No")
                    .ends(ExitCodes.USAGE)
                    .saying("imports");
        }
        project.set("aludel.template.imports", "com.acme.Missing")
                .run("generate", "No")
                .ends(ExitCodes.FAILED);
        assertThat(project.sources()).isEmpty();
    }

    @Test
    void aTemplateOfTheProjectsOwn() throws Exception {
        project.file("own.txt", """
                ${package}

                ${imports}

                ${javadoc}
                ${revision}
                @SuppressWarnings("all") // ${class}
                public class ${class} implements Migration, Cloneable {

                    static final int ANSWER = 42;
                ${body}
                }
                """);
        project.set("aludel.template.file", "own.txt")
                .run("generate", "Own way")
                .ends(ExitCodes.DONE);

        assertThat(source("OwnWay"))
                .contains("public class M20261122_1431_OwnWay implements Migration, Cloneable {", "ANSWER = 42;")
                .contains("    public void upgrade(Operations op) {");
        project.run("history").ends(ExitCodes.DONE).printing("Own way");
    }

    @Test
    void templatesThatWouldLoseSomething() throws Exception {
        project.set("aludel.template.file", "own.txt");
        project.file("own.txt", "${revision} class ${class} ${boddy}");
        project.run("generate", "No").ends(ExitCodes.USAGE).saying("${boddy}", "${body} is missing");
        project.file(
                "own.txt", "package app.migrations;\n${imports}\n${revision} /* ${class} ${body} */ final class X {}");
        project.run("generate", "No").ends(ExitCodes.FAILED);
        String other =
                "${package}\n${imports}\n@Revision(id = \"x\", message = \"m\")\npublic class ${class} implements"
                        + " Migration {\n${body}\n}\n// ${revision}";
        project.file("own.txt", other.replace("// ", "/* ") + " */");
        project.run("generate", "No").ends(ExitCodes.USAGE).saying("leaves ${revision} and ${body}");
        assertThat(project.sources()).isEmpty();
    }

    @Test
    void commandsRunOnTheNewFile() throws Exception {
        project.set(
                        "aludel.hooks.after-generate",
                        "sed -i s/First/Very_first/ {file}\ncp {file} \"a copy; rm -rf $HOME\"\necho done")
                .run("generate", "First")
                .ends(ExitCodes.DONE)
                .printing("ran sed -i", "ran echo done");

        assertThat(source("First")).contains("Very_first");
        assertThat(Files.exists(directory.resolve("a copy; rm -rf $HOME"))).isTrue();
    }

    @Test
    void aMergeLooksTheSameAndTheCommandsRunOnItToo() throws Exception {
        project.migration("a", "", "", "").migration("b", "a", "", "").migration("c", "a", "", "");
        project.set("aludel.template.header", "Of Acme")
                .set("aludel.hooks.after-generate", "echo {file}")
                .run("merge", "Both")
                .ends(ExitCodes.DONE)
                .printing("ran echo {file}");

        assertThat(source("Both")).startsWith("// Of Acme\n");
    }

    @Test
    void aCommandThatFailsIsSaidAndTheFileStays() throws Exception {
        Run run = project.set("aludel.hooks.after-generate", "sh -c 'echo broken; exit 3'\ntouch never")
                .run("generate", "First")
                .ends(ExitCodes.FAILED)
                .saying("ALU-627", "ended with exit code 3", "stays");
        assertThat(run.err()).contains("| broken");
        project.set("aludel.hooks.after-generate", "no-such-formatter {file}")
                .run("generate", "Second")
                .ends(ExitCodes.FAILED)
                .saying("can't be started");
        project.set("aludel.hooks.after-generate", "sleep 30")
                .set("aludel.hooks.timeout", "200ms")
                .run("generate", "Third")
                .ends(ExitCodes.FAILED)
                .saying("was stopped");
        project.set("aludel.hooks.after-generate", "sh -c 'no end")
                .run("generate", "Fourth")
                .ends(ExitCodes.USAGE);
        assertThat(project.sources()).hasSize(3);
        assertThat(Files.exists(directory.resolve("never"))).isFalse();
    }

    @Test
    void aRootThatPointsElsewhereIsFoundFromTheRootAndFromBelow() throws Exception {
        Path backend = Files.createDirectories(directory.resolve("backend"));
        var inside = new TestProject(backend);
        inside.set("aludel.template.header", "file:HEADER")
                .file("HEADER", "Of the backend")
                .run("generate", "From below")
                .ends(ExitCodes.DONE);
        project.file("aludel.properties", "aludel.config=backend/aludel.properties\n");
        project.runAsItIs("generate", "From the root", "--rev-id", "fromroot").ends(ExitCodes.DONE);
        project.runAsItIs("history").ends(ExitCodes.DONE).printing("From below", "From the root");

        assertThat(inside.sources()).hasSize(2);
        assertThat(inside.sources())
                .allSatisfy(it -> assertThat(Files.readString(it)).startsWith("// Of the backend"));
        assertThat(Files.exists(directory.resolve("src"))).isFalse();
    }

    private String source(String title) throws Exception {
        Path file = project.sources().stream()
                .filter(it -> it.toString().endsWith("_" + title + ".java"))
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }
}
