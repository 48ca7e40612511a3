package org.calledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every date, whatever its form. */
class PartialDateLawsTest {
    private static final int MANY = 3_000;

    private final Random random = new Random(20_261_122);

    @Test
    void bounds_are_in_order_and_the_text_is_kept() {
        for (int i = 0; i < MANY; i++) {
            PartialDate date = date();
            LocalDate from = date.earliest();
            LocalDate to = date.latest();
            assertThat(from != null || to != null).as(date.toString()).isTrue();
            assertThat(from == null || to == null || !from.isAfter(to))
                    .as(date.toString())
                    .isTrue();
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
        }
    }

    @Test
    void a_qualifier_says_how_sure_somebody_is_and_moves_no_bound() {
        for (int i = 0; i < MANY; i++) {
            String plain = simple();
            for (String qualifier : List.of("~", "?", "%")) {
                PartialDate doubted = PartialDate.parse(plain + qualifier);
                assertThat(doubted.earliest())
                        .isEqualTo(PartialDate.parse(plain).earliest());
                assertThat(doubted.latest()).isEqualTo(PartialDate.parse(plain).latest());
                assertThat(doubted).isNotEqualTo(PartialDate.parse(plain));
            }
        }
    }

    @Test
    void certainly_before_is_a_strict_order_and_means_what_it_says_of_every_pair_of_days() {
        for (int i = 0; i < MANY; i++) {
            PartialDate a = date();
            PartialDate b = date();
            PartialDate c = date();
            assertThat(a.isCertainlyBefore(a)).as(a.toString()).isFalse();
            assertThat(a.isCertainlyBefore(b) && b.isCertainlyBefore(a)).isFalse();
            if (a.isCertainlyBefore(b) && b.isCertainlyBefore(c)) {
                assertThat(a.isCertainlyBefore(c)).as(a + " " + b + " " + c).isTrue();
            }
            if (a.isCertainlyBefore(b)) {
                assertThat(a).as(a + " " + b).isLessThan(b);
                assertThat(someDay(a)).isBefore(someDay(b));
            }
        }
    }

    @Test
    void the_order_is_total_and_agrees_with_equality() {
        List<PartialDate> dates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            dates.add(date());
        }
        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
                assertThat(a.compareTo(b) == 0).as(a + " " + b).isEqualTo(a.equals(b));
            }
        }
        Collections.sort(dates);
        for (int i = 1; i < dates.size(); i++) {
            LocalDate before = dates.get(i - 1).earliest();
            LocalDate after = dates.get(i).earliest();
            assertThat(before == null || (after != null && !after.isBefore(before)))
                    .isTrue();
        }
    }

    @Test
    void an_exact_day_lies_where_its_calendar_says() {
        for (int i = 0; i < MANY; i++) {
            PartialDate date = date();
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            PartialDate exact = PartialDate.of(day);
            assertThat(exact.isExactDay()).isTrue();
            assertThat(date.isCertainlyAfter(day)).as(date + " " + day).isEqualTo(exact.isCertainlyBefore(date));
            LocalDate from = date.earliest();
            LocalDate to = date.latest();
            boolean inside = from != null && to != null && !from.isBefore(day) && !to.isAfter(day.plusYears(1));
            assertThat(date.isWithin(day, day.plusYears(1)))
                    .as(date + " " + day)
                    .isEqualTo(inside);
            if (from != null && to != null) {
                assertThat(date.isWithin(from, to)).isTrue();
                assertThat(date.year() != null).isEqualTo(from.getYear() == to.getYear());
            }
        }
    }

    @Test
    void noise_is_refused_and_nothing_else_happens() {
        String alphabet = "0123456789X-/.~?%0012";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(26);
            for (int n = 0; n < length; n++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(PartialDate.parse(text.toString())).hasToString(text.toString());
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("EDTF");
            }
        }
    }

    private LocalDate someDay(PartialDate date) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (from == null) {
            return Objects.requireNonNull(to).minusDays(random.nextInt(10_000));
        }
        return to == null
                ? from.plusDays(random.nextInt(10_000))
                : from.plusDays(random.nextLong(from.until(to, ChronoUnit.DAYS) + 1));
    }

    private PartialDate date() {
        String qualified = simple() + qualifier();
        return PartialDate.parse(
                switch (random.nextInt(5)) {
                    case 0 -> qualified + "/..";
                    case 1 -> "../" + qualified;
                    case 2 -> interval();
                    default -> qualified;
                });
    }

    private String interval() {
        String one = simple();
        String other = simple();
        boolean inOrder = PartialDate.parse(one).compareTo(PartialDate.parse(other)) <= 0;
        return (inOrder ? one : other) + qualifier() + "/" + (inOrder ? other : one) + qualifier();
    }

    private String qualifier() {
        return List.of("", "", "~", "?", "%").get(random.nextInt(5));
    }

    private String simple() {
        LocalDate day = LocalDate.of(1985, 1, 1).plusDays(random.nextInt(15_000));
        String text = day.toString();
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, 4);
            case 1 -> text.substring(0, 7);
            case 2 -> text.substring(0, 3) + "X";
            case 3 -> text.substring(0, 4) + "-XX";
            default -> text;
        };
    }
}
