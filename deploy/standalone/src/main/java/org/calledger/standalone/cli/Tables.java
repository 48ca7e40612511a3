package org.calledger.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the tables that a mapping asks for: in the folder itself, else in one below it. */
final class Tables {
    private static final int DEPTH = 4;

    private Tables() {}

    /** Those that are there, the nearest of each name; that others are missing is said by the ledger. */
    static List<Path> in(Path folder, Set<String> names) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            try (Stream<Path> all = Files.walk(folder, DEPTH)) {
                all.filter(path -> name.equals(String.valueOf(path.getFileName())))
                        .filter(Files::isRegularFile)
                        .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
