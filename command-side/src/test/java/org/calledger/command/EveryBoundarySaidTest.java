package org.calledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each slice says in a sentence what its boundary leaves out. */
class EveryBoundarySaidTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "calledger", "command");

    @Test
    void what_is_left_out_of_a_boundary_is_said_above_it() throws IOException {
        List<Path> slices;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            slices = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains(" SLICE = Slice.of("))
                    .toList();
        }
        assertThat(slices).hasSameSizeAs(CommandSide.SLICES).allSatisfy(slice -> {
            String text = text(slice);
            String above = text.substring(0, text.indexOf("public record"));
            assertThat(above).as(slice.toString()).containsPattern("(?i)\\bleft\\s+(\\*\\s+)?out\\b");
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
