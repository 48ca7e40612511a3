package org.calledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2000, 2000-01-01, 2000-12-31",
                "2000-09, 2000-09-01, 2000-09-30",
                "2000-02, 2000-02-01, 2000-02-29",
                "2000-09-17, 2000-09-17, 2000-09-17",
                "2000-09-17~, 2000-09-17, 2000-09-17",
                "1997?, 1997-01-01, 1997-12-31",
                "1997%, 1997-01-01, 1997-12-31",
                "199X, 1990-01-01, 1999-12-31",
                "2009-XX, 2009-01-01, 2009-12-31",
                "1997/2000, 1997-01-01, 2000-12-31",
                "1997-05/2000-02-03, 1997-05-01, 2000-02-03",
                "1997~/.., 1997-01-01, -",
                "../2000?, -, 2000-12-31",
                "199X/2003-XX, 1990-01-01, 2003-12-31",
            })
    void a_day_has_bounds(String text, String from, String to) {
        PartialDate date = PartialDate.parse(text);
        assertThat(Objects.toString(date.earliest(), null)).isEqualTo(from);
        assertThat(Objects.toString(date.latest(), null)).isEqualTo(to);
        assertThat(date).hasToString(text).isEqualTo(PartialDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-02-30",
                "2025-13",
                "2025-00",
                "0000",
                "25",
                "2025-1-1",
                "../..",
                "/",
                "2000/",
                "2001/2000",
                "19XX",
                "2009-XX-XX",
                "2009-XX-01",
                "2025-01-01T10:00",
                "2000~~",
                " 2000",
                "２０００",
                "2000/2001/2002",
                "2000-01-01/2000-01-01/2000-01-01",
                "-2000"
            })
    void anything_else_is_no_date(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 2000, true",
        "1999-12-31, 2000-01-01, true",
        "2000, 2000-06, false",
        "1997/2000, 2000, false",
        "1997/.., 2000, false",
        "../1999, 2000, true",
    })
    void certainly_before_means_that_no_other_order_is_possible(String a, String b, boolean before) {
        assertThat(PartialDate.parse(a).isCertainlyBefore(PartialDate.parse(b))).isEqualTo(before);
    }
}
