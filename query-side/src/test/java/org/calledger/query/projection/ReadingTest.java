package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void a_query_without_end_is_broken_off_and_says_so() {
        try (ReadSide side = new ReadSide()) {
            Reading impatient = new Reading(side.database, side.ledger, Duration.ofMillis(300), 1);
            assertThatThrownBy(() -> impatient.ask(Question.NOW, ReadingTest::sleep))
                    .isInstanceOfSatisfying(
                            TooSlowException.class,
                            slow -> assertThat(slow.seconds()).isEqualTo(1));
            assertThat(side.reading.ask(Question.NOW, at -> 1).value()).isEqualTo(1);
        }
    }

    private static boolean sleep(Snapshot at) {
        return at.sql("select pg_sleep(30) is null").query(Boolean.class).single();
    }
}
