package org.calledger.ledger.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.calledger.ledger.EventType;

/**
 * The stored forms as files, in the sources: {@code golden/<type>/<revision>/} holds {@code shape.txt} and examples,
 * {@code *.json}. The example of the same name in the next revision is what one is lifted to.
 */
record GoldenFolder(Path path) {
    private static final String JSON = ".json";

    static GoldenFolder inSources() {
        return new GoldenFolder(Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/golden"));
    }

    /** Everything that is kept, by name and then revision. */
    List<EventType> kept() {
        return names(path).stream()
                .flatMap(type -> names(path.resolve(type)).stream()
                        .map(revision -> new EventType(type, Integer.parseInt(revision)))
                        .sorted(java.util.Comparator.comparingInt(EventType::revision)))
                .toList();
    }

    Path folder(EventType type) {
        return path.resolve(type.name()).resolve(Integer.toString(type.revision()));
    }

    Path shape(EventType type) {
        return folder(type).resolve("shape.txt");
    }

    Path example(EventType type, String name) {
        return folder(type).resolve(name + JSON);
    }

    /** Names of the examples, without their ending. */
    List<String> examples(EventType type) {
        return names(folder(type)).stream()
                .filter(name -> name.endsWith(JSON))
                .map(name -> name.substring(0, name.length() - JSON.length()))
                .toList();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Never over what is there. */
    static boolean writeNew(Path file, String text) {
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
