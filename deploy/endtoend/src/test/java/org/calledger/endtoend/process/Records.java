package org.calledger.endtoend.process;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real records beside the repository, with the mapping that the project keeps for them. */
record Records(Path folder, Path mapping) {
    private static final String PROPERTY = "cal-ledger.records";

    /** Skips the test, saying so, where the records are not there. */
    static Records of(String name) {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        String told = System.getProperty(PROPERTY);
        Stream<Path> places = told != null
                ? Stream.of(Path.of(told))
                : Stream.of(root.resolve("../shared/data"), root.resolve("../../shared/data"));
        return places.map(place -> place.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> new Records(
                        folder, root.resolve("deploy/examples").resolve(name).resolve("mapping.yaml")))
                .orElseGet(() -> abort(
                        "the records " + name + " are not beside the repository (nor where -D" + PROPERTY + " says)"));
    }
}
