package org.calledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListenerTest {

    @Test
    void who_does_not_fetch_is_dropped_and_keeps_no_more_than_so_much() {
        Listener slow = new Listener(0);
        int kept = 0;
        while (slow.offer(Change.many(kept, 1))) {
            kept++;
        }
        assertThat(kept).isEqualTo(1024);
        assertThat(slow.isDropped()).isTrue();
    }

    @Test
    void who_fetches_hears_all_in_order() throws InterruptedException {
        Listener quick = new Listener(0);
        for (int n = 1; n < 5000; n++) {
            assertThat(quick.offer(Change.many(n, 1))).isTrue();
            assertThat(quick.next(Duration.ofSeconds(1))).isEqualTo(Change.many(n, 1));
        }
        assertThat(quick.next(Duration.ZERO)).isNull();
    }
}
