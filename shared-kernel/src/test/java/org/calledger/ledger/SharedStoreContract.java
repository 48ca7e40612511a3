package org.calledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What two ledgers on one store must do for each other, besides {@link LedgerContract}. */
public abstract class SharedStoreContract {
    private static final Logger LOG = LoggerFactory.getLogger(SharedStoreContract.class);
    private static final int WRITERS = 64;
    private static final double NEWS_AT_THE_MEDIAN_MILLIS = 100;

    protected Ledger left;
    protected Ledger right;

    /** A ledger on the same, at first empty, store; closed by the contract. */
    protected abstract Ledger another();

    @BeforeEach
    void open() {
        left = another();
        right = another();
    }

    @AfterEach
    void close() {
        left.close();
        right.close();
    }

    private static Appended append(Ledger ledger, NewEvent... events) {
        return ledger.append(List.of(events), AppendCondition.none()).join();
    }

    @Test
    void what_one_has_acknowledged_the_other_reads_by_every_way_of_reading() {
        Tag need = tag("need", 1);
        NewEvent given = event("a.A", need);
        append(left, given);

        assertThat(right.head()).isEqualTo(1);
        assertThat(right.source(tagged(need)).events()).hasSize(1);
        assertThat(right.page(Query.all(), 0, 10).events()).hasSize(1);
        assertThat(right.byId(given.id())).isPresent();
        List<SequencedEvent> read = new ArrayList<>();
        assertThat(right.read(Query.all(), 0, Long.MAX_VALUE, read::add)).isEqualTo(1);
        assertThat(read).extracting(SequencedEvent::id).containsExactly(given.id());
    }

    @Test
    void a_condition_counts_what_the_other_appended() {
        Tag need = tag("need", 1);
        append(left, event("a.A", need));
        assertThatThrownBy(() -> right.append(List.of(event("a.B")), AppendCondition.failIf(tagged(need), 0))
                        .join())
                .hasCauseInstanceOf(LedgerException.ConditionFailed.class);
        assertThat(right.append(List.of(event("a.B", need)), AppendCondition.failIf(tagged(need), 1))
                        .join()
                        .first())
                .isEqualTo(2);
        assertThatThrownBy(() -> left.append(List.of(event("a.B")), AppendCondition.failIf(tagged(need), 1))
                        .join())
                .hasCauseInstanceOf(LedgerException.ConditionFailed.class);
    }

    @Test
    void a_random_history_of_writers_on_both_is_one_that_a_single_writer_could_have_made() {
        RandomHistory history = new RandomHistory(List.of(left, right), 20_261_123);
        history.run(WRITERS, 25);
        history.check();
    }

    @Test
    void readers_that_follow_either_see_every_position_once_and_in_order_while_both_append() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (Tail here = new Tail(left, done);
                Tail there = new Tail(right, done)) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    Ledger ledger = writer % 2 == 0 ? left : right;
                    Tag own = tag("writer", writer);
                    writers.execute(() -> {
                        for (int i = 0; i < 15; i++) {
                            append(ledger, event("a.A", own), event("a.B"));
                        }
                    });
                }
            }
            long head = left.head();
            assertThat(right.head()).as("and so its tail has all to come").isEqualTo(head);
            done.set(true);
            assertThat(head).isEqualTo(WRITERS * 30L);
            List<Long> all = LongStream.rangeClosed(1, head).boxed().toList();
            assertThat(here.toTheEnd()).containsExactlyElementsOf(all);
            assertThat(there.toTheEnd()).containsExactlyElementsOf(all);
        }
    }

    /** Follows a ledger as a projection does: woken by its heads, page by page behind the last position seen. */
    private static final class Tail implements AutoCloseable {
        private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
        private final BlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        private final Ledger.Subscription subscription;
        private final Thread thread;

        Tail(Ledger ledger, AtomicBoolean done) {
            subscription = ledger.onHead(heads::add);
            thread = Thread.ofVirtual().start(() -> follow(ledger, done));
        }

        private void follow(Ledger ledger, AtomicBoolean done) {
            long at = 0;
            boolean last = false;
            boolean more = true;
            while (!last || more) {
                last = done.get();
                Sourced page = ledger.page(Query.all(), at, 50);
                more = at < page.head();
                for (SequencedEvent event : page.events()) {
                    seen.add(event.position());
                    at = event.position();
                }
                awaitNews(more);
            }
        }

        private void awaitNews(boolean more) {
            try {
                heads.poll(more ? 0 : 5, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        List<Long> toTheEnd() throws InterruptedException {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
            return List.copyOf(seen);
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    /** From the answer to the appender until a listener at the other ledger can read the event. */
    @Test
    void the_other_hears_of_an_append_within_a_tenth_of_a_second_at_the_median(TestReporter reporter) {
        ConcurrentLinkedQueue<long[]> heard = new ConcurrentLinkedQueue<>();
        right.onHead(head -> heard.add(new long[] {head, System.nanoTime()}));
        double[] millis = new double[101];
        for (int i = 0; i < millis.length; i++) {
            long position = append(left, event("a.A")).last();
            long acknowledged = System.nanoTime();
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> reached(heard, position));
            long at =
                    heard.stream().filter(one -> one[0] >= position).findFirst().orElseThrow()[1];
            millis[i] = Math.max(0, (at - acknowledged) / 1e6);
        }
        Arrays.sort(millis);
        double median = millis[millis.length / 2];
        String figure = "news from the other node: median %.2f ms, 99th percentile %.2f ms"
                .formatted(median, millis[millis.length * 99 / 100]);
        LOG.info(figure);
        reporter.publishEntry("notification", figure);
        assertThat(median).isLessThan(NEWS_AT_THE_MEDIAN_MILLIS);
    }

    private static boolean reached(ConcurrentLinkedQueue<long[]> heard, long position) {
        return heard.stream().anyMatch(one -> one[0] >= position);
    }
}
