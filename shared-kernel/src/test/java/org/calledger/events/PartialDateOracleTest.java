package org.calledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** More than two hundred literals read as another implementation of EDTF reads them. */
class PartialDateOracleTest {
    private static final String NONE = "none";

    static List<String[]> literals() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PartialDateOracleTest.class.getResourceAsStream("partial-dates.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void there_are_two_hundred_of_them() throws IOException {
        assertThat(literals()).hasSizeGreaterThan(200);
        assertThat(literals()).filteredOn(one -> one[1].equals(NONE)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("literals")
    void each_has_the_bounds_that_the_other_finds(String text, String from, String to) {
        if (from.equals(NONE)) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> PartialDate.parse(text));
            return;
        }
        PartialDate date = PartialDate.parse(text);
        assertThat(Objects.toString(date.earliest(), "..")).as(text).isEqualTo(from);
        assertThat(Objects.toString(date.latest(), "..")).as(text).isEqualTo(to);
    }
}
