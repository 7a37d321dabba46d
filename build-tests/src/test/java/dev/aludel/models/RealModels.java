// SPDX-License-Identifier: Apache-2.0
package dev.aludel.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Holds the entity models of published products against the oracles and prints what was found, as a table. */
public final class RealModels {

    /** Of whose messages the table is not to be buried under. */
    private static final Logger QUIETER = Logger.getLogger("");

    private final List<Figures> all = new ArrayList<>();

    private RealModels() {}

    /**
     * Runs it.
     *
     * @param arguments the directory of the definitions, the one that the jars were fetched to, and names; without names,
     *     all
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path definitions = Path.of(arguments[0]);
        Path fetched = Path.of(arguments[1]);
        List<String> names = List.of(arguments).subList(2, arguments.length);
        QUIETER.setLevel(Level.SEVERE);
        System.exit(new RealModels().run(definitions, fetched, names) ? 0 : 1);
    }

    private boolean run(Path definitions, Path fetched, List<String> names) throws IOException, SQLException {
        Map<String, ProductModel> models = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(definitions)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                models.put(name, ProductModel.of(file, fetched.resolve(name)));
            }
        }
        for (ProductModel model : models.values()) {
            if (names.isEmpty() || names.contains(model.name())) {
                add(ModelTrial.fromEmpty(model));
                for (String name : model.previous()) {
                    ProductModel previous = models.get(name);
                    if (previous != null) {
                        add(ModelTrial.between(previous, model));
                        add(ModelTrial.between(model, previous));
                    }
                }
            }
        }
        System.out.println(Figures.head());
        all.forEach(it -> System.out.println(it.row()));
        return all.stream().noneMatch(Figures::failed);
    }

    private void add(Figures figures) {
        System.out.println(figures.row());
        System.out.println(figures.details());
        all.add(figures);
    }
}
