package org.calledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger must do. A store shows that it is one by extending this. */
public abstract class LedgerContract {
    protected static final Tag NEED = tag("need", "n1");
    protected static final Tag OTHER = tag("need", "n2");
    protected static final Tag PERSON = tag("person", "p1");

    protected Ledger ledger;

    /** An empty ledger; closed by the contract. */
    protected abstract Ledger newLedger();

    @BeforeEach
    void open() {
        ledger = newLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    protected Appended append(NewEvent... events) {
        return ledger.append(List.of(events), AppendCondition.none()).join();
    }

    protected Appended appendIf(Query query, long after, NewEvent... events) {
        return ledger.append(List.of(events), AppendCondition.failIf(query, after))
                .join();
    }

    private static void assertRefused(Class<? extends LedgerException> reason, CompletableFuture<Appended> answer) {
        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(reason);
    }

    private List<Long> positions(Query query) {
        return ledger.source(query).events().stream()
                .map(SequencedEvent::position)
                .toList();
    }

    @Test
    void an_empty_ledger_has_head_0_and_no_events() {
        assertThat(ledger.head()).isZero();
        assertThat(ledger.source(Query.all())).isEqualTo(new Sourced(List.of(), 0));
        assertThat(ledger.source(tagged(NEED))).isEqualTo(new Sourced(List.of(), 0));
        assertThat(ledger.page(Query.all(), 0, 10)).isEqualTo(new Sourced(List.of(), 0));
    }

    @Test
    void positions_count_from_1_without_a_gap_and_an_append_is_one_piece() {
        Appended first = append(event("a.A", NEED));
        Appended second = append(event("a.A"), event("a.B", NEED), event("a.C", OTHER));

        assertThat(first.first()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(1);
        assertThat(second.first()).isEqualTo(2);
        assertThat(second.last()).isEqualTo(4);
        assertThat(second.recordedAt()).isAfterOrEqualTo(first.recordedAt());
        assertThat(ledger.head()).isEqualTo(4);
        assertThat(positions(Query.all())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void an_event_comes_back_as_it_went_in() {
        NewEvent given = event("need.NeedReported", NEED, PERSON, tag("key", "zażółć: gęślą #1 🌍"));
        Appended place = append(given, event("need.Bare"));

        SequencedEvent back = ledger.source(tagged(PERSON)).events().getFirst();
        SequencedEvent expected = SequencedEvent.of(given, 1, place.recordedAt());
        for (SequencedEvent read :
                List.of(back, ledger.byId(given.id()).orElseThrow(), readAll().getFirst())) {
            assertThat(read).usingRecursiveComparison().isEqualTo(expected);
        }
        assertThat(readAll().getLast().tags()).isEmpty();
    }

    private List<SequencedEvent> readAll() {
        List<SequencedEvent> events = new ArrayList<>();
        ledger.read(Query.all(), 0, Long.MAX_VALUE, events::add);
        return events;
    }

    @Test
    void an_id_that_was_never_recorded_is_not_found() {
        append(event("a.A"));
        assertThat(ledger.byId(UUID.randomUUID())).isEmpty();
    }

    @Test
    void queries_filter_by_type_by_all_tags_and_by_any_item() {
        append(event("a.A", NEED), event("a.B", NEED), event("a.A", NEED, PERSON), event("a.A", OTHER), event("a.C"));

        assertThat(positions(tagged(NEED))).containsExactly(1L, 2L, 3L);
        assertThat(positions(tagged(NEED, PERSON))).containsExactly(3L);
        assertThat(positions(Query.of(item(Set.of("a.A"), NEED)))).containsExactly(1L, 3L);
        assertThat(positions(Query.of(item(Set.of("a.B", "a.C"))))).containsExactly(2L, 5L);
        assertThat(positions(Query.of(item(Set.of("a.A"), OTHER), item(Set.of("a.B"), NEED))))
                .containsExactly(2L, 4L);
        assertThat(positions(Query.of(item(Set.of("a.A"), NEED), item(Set.of(), PERSON))))
                .containsExactly(1L, 3L);
        assertThat(positions(Query.of(item(Set.of("never.Seen"), NEED)))).isEmpty();
        assertThat(positions(tagged(tag("need", "n")))).isEmpty();
        assertThat(positions(Query.of(item(Set.of())))).hasSize(5);
    }

    @Test
    void sourcing_again_sees_what_came_meanwhile() {
        append(event("a.A", NEED));
        Query query =
                Query.of(item(Set.of("a.A", "a.B"), NEED), item(Set.of(), PERSON), item(Set.of("a.A"), OTHER, PERSON));
        assertThat(positions(query)).containsExactly(1L);
        append(event("a.B", NEED), event("a.C", NEED), event("a.C", PERSON));
        assertThat(positions(query)).containsExactly(1L, 2L, 4L);
        append(event("a.A", OTHER, PERSON));
        assertThat(positions(query)).containsExactly(1L, 2L, 4L, 5L);
        assertThat(ledger.source(query).head()).isEqualTo(5);
    }

    @Test
    void pages_follow_each_other_and_reading_stops_where_asked() {
        for (int i = 0; i < 25; i++) {
            append(event(i % 2 == 0 ? "a.Even" : "a.Odd", NEED));
        }
        Query even = Query.of(item(Set.of("a.Even"), NEED));

        Sourced page = ledger.page(even, 5, 3);
        assertThat(page.events()).extracting(SequencedEvent::position).containsExactly(7L, 9L, 11L);
        assertThat(page.head()).isEqualTo(25);
        List<Long> read = new ArrayList<>();
        assertThat(ledger.read(even, 2, 8, event -> read.add(event.position()))).isEqualTo(8);
        assertThat(read).containsExactly(3L, 5L, 7L);
        assertThat(ledger.read(even, 0, 1_000, event -> {})).isEqualTo(25);
        assertThat(ledger.page(even, 25, 3)).isEqualTo(new Sourced(List.of(), 25));
    }

    @Test
    void a_condition_fails_on_a_match_behind_its_position_and_only_then() {
        append(event("a.A", NEED), event("a.B", NEED));
        Query query = Query.of(item(Set.of("a.A"), NEED));

        assertThat(appendIf(query, 1, event("a.C")).first()).isEqualTo(3);
        assertThat(appendIf(tagged(OTHER), 0, event("a.C")).first()).isEqualTo(4);
        assertRefused(
                LedgerException.ConditionFailed.class,
                ledger.append(List.of(event("a.C")), AppendCondition.failIf(query, 0)));
        assertRefused(
                LedgerException.ConditionFailed.class,
                ledger.append(List.of(event("a.C")), AppendCondition.failIf(tagged(NEED), 1)));
        assertThat(ledger.head()).isEqualTo(4);
    }

    @Test
    void a_condition_without_items_fails_on_any_event_behind_its_position() {
        append(event("a.A"));
        assertRefused(
                LedgerException.ConditionFailed.class,
                ledger.append(List.of(event("a.B")), AppendCondition.failIf(Query.all(), 0)));
        assertThat(appendIf(Query.all(), 1, event("a.B")).first()).isEqualTo(2);
    }

    @Test
    void conditions_hold_between_appends_sent_at_once_and_each_has_its_own_outcome() {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Tag place = tag("place", i % 10);
            answers.add(ledger.append(List.of(event("a.Taken", place)), AppendCondition.failIf(tagged(place), 0)));
        }
        int recorded = 0;
        for (CompletableFuture<Appended> answer : answers) {
            recorded +=
                    answer.handle((place, refusal) -> refusal == null ? 1 : 0).join();
        }
        assertThat(recorded).isEqualTo(10);
        assertThat(ledger.head()).isEqualTo(10);
    }

    @Test
    void bad_input_is_refused_and_the_ledger_goes_on() {
        NewEvent twice = event("a.A");
        append(twice);

        assertRefused(LedgerException.Rejected.class, ledger.append(List.of(), AppendCondition.none()));
        assertRefused(LedgerException.Rejected.class, ledger.append(List.of(twice), AppendCondition.none()));
        NewEvent same = event("a.A");
        assertRefused(LedgerException.Rejected.class, ledger.append(List.of(same, same), AppendCondition.none()));
        assertRefused(
                LedgerException.Rejected.class,
                ledger.append(List.of(event("a.A")), AppendCondition.failIf(tagged(NEED), 2)));
        assertRefused(
                LedgerException.Rejected.class,
                ledger.append(List.of(event("a.A")), AppendCondition.failIf(tagged(NEED), Long.MAX_VALUE)));
        assertThat(append(event("a.A")).first()).isEqualTo(2);
    }

    @Test
    void a_duplicate_among_many_fails_alone() {
        NewEvent known = event("a.A");
        append(known);
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(ledger.append(List.of(i == 25 ? known : event("a.A")), AppendCondition.none()));
        }
        for (int i = 0; i < 50; i++) {
            if (i == 25) {
                assertRefused(LedgerException.Rejected.class, answers.get(i));
            } else {
                answers.get(i).join();
            }
        }
        assertThat(ledger.head()).isEqualTo(50);
    }

    @Test
    void an_event_out_of_bounds_cannot_be_made() {
        byte[] large = new byte[NewEvent.MAX_PAYLOAD_BYTES + 1];
        Set<Tag> many =
                Set.copyOf(LongStream.range(0, 65).mapToObj(i -> tag("t", i)).toList());
        EventType type = new EventType("a.A", 1);
        assertThatThrownBy(() ->
                        new NewEvent(UUID.randomUUID(), type, Instant.now(), null, null, large, new byte[0], Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewEvent(
                        UUID.randomUUID(), type, Instant.now(), null, null, new byte[0], new byte[0], many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tag("t", "a\u0000b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_event_goes_in() {
        byte[] payload = new byte[NewEvent.MAX_PAYLOAD_BYTES];
        NewEvent large = new NewEvent(
                UUID.randomUUID(),
                new EventType("a.Large", 7),
                Instant.now(),
                null,
                null,
                payload,
                new byte[0],
                Set.of());
        append(large);
        assertThat(ledger.byId(large.id()).orElseThrow().payload()).hasSize(NewEvent.MAX_PAYLOAD_BYTES);
    }

    @Test
    void a_long_append_is_one_piece_too() {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            events.add(i % 3 == 0 ? event("a.A") : event("a.A", NEED, tag("i", i)));
        }
        Appended place = ledger.append(events, AppendCondition.none()).join();
        assertThat(place.last()).isEqualTo(1_500);
        List<SequencedEvent> back = readAll();
        assertThat(back)
                .extracting(SequencedEvent::id)
                .containsExactlyElementsOf(events.stream().map(NewEvent::id).toList());
        assertThat(back.get(1_001))
                .usingRecursiveComparison()
                .isEqualTo(SequencedEvent.of(events.get(1_001), 1_002, place.recordedAt()));
        assertThat(ledger.source(tagged(NEED)).events()).hasSize(1_000);
    }

    @Test
    void listeners_hear_of_new_heads_until_they_leave() {
        AtomicLong heard = new AtomicLong();
        Ledger.Subscription place = ledger.onHead(heard::set);
        append(event("a.A"));
        await().untilAtomic(heard, org.hamcrest.Matchers.equalTo(1L));
        place.close();
        place.close();
        append(event("a.A"));
        AtomicLong other = new AtomicLong();
        ledger.onHead(other::set);
        append(event("a.A"));
        await().untilAtomic(other, org.hamcrest.Matchers.equalTo(3L));
        assertThat(heard).hasValue(1);
    }

    @Test
    void many_writers_leave_one_order_without_gaps_and_a_tailing_reader_sees_no_position_late() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentLinkedQueue<Long> tailed = new ConcurrentLinkedQueue<>();
        Thread tail = Thread.ofVirtual().start(() -> {
            long at = 0;
            boolean last;
            boolean more;
            do {
                last = done.get();
                Sourced page = ledger.page(Query.all(), at, 100);
                more = !page.events().isEmpty();
                for (SequencedEvent event : page.events()) {
                    tailed.add(event.position());
                    at = event.position();
                }
            } while (!last || more);
        });
        ConcurrentLinkedQueue<Appended> places = new ConcurrentLinkedQueue<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 64; writer++) {
                Tag own = tag("writer", writer);
                writers.execute(() -> {
                    for (int i = 0; i < 20; i++) {
                        Appended place =
                                i % 3 == 0 ? append(event("a.A", own), event("a.B", own)) : append(event("a.A", own));
                        places.add(place);
                    }
                });
            }
        }
        done.set(true);
        assertThat(tail.join(Duration.ofSeconds(30))).isTrue();
        long head = ledger.head();
        assertThat(head).isEqualTo(64 * 27);
        List<Long> expected = LongStream.rangeClosed(1, head).boxed().toList();
        long covered = places.stream()
                .mapToLong(place -> place.last() - place.first() + 1)
                .sum();
        assertThat(covered).isEqualTo(head);
        assertThat(readAll()).extracting(SequencedEvent::position).containsExactlyElementsOf(expected);
        assertThat(readAll()).extracting(SequencedEvent::recordedAt).isSorted();
        assertThat(tailed).containsExactlyElementsOf(expected);
    }

    @Test
    void a_random_history_of_many_writers_is_one_that_a_single_writer_could_have_made() throws Exception {
        RandomHistory history = new RandomHistory(List.of(ledger), 20_261_122);
        history.run(64, 25);
        history.check();
    }
}
