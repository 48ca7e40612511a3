package org.calledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Writers at once that source a random query, and append on the condition that nothing matching came since; then an
 * oracle that knows only the words of dcb.events goes through what each was told.
 */
final class RandomHistory {
    private final Ledger ledger;
    private final long seed;
    private final Queue<Decision> decisions = new ConcurrentLinkedQueue<>();

    /** What a writer read, tried and was told; place is null where its condition failed. */
    private record Decision(
            Query query,
            Sourced past,
            List<NewEvent> events,
            @Nullable Appended place) {}

    RandomHistory(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.seed = seed;
    }

    void run(int writers, int rounds) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(seed + writer);
                executor.execute(() -> {
                    for (int round = 0; round < rounds; round++) {
                        decide(random);
                    }
                });
            }
        }
        assertThat(decisions).hasSize(writers * rounds);
    }

    private void decide(Random random) {
        Query query = query(random);
        Sourced past = ledger.source(query);
        List<NewEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(Events.event(type(random), tags(random).toArray(Tag[]::new)));
        }
        decisions.add(new Decision(query, past, events, place(events, AppendCondition.failIf(query, past.head()))));
    }

    private @Nullable Appended place(List<NewEvent> events, AppendCondition condition) {
        try {
            return ledger.append(events, condition).join();
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(LedgerException.ConditionFailed.class);
            return null;
        }
    }

    void check() {
        List<SequencedEvent> log = new ArrayList<>();
        long head = ledger.read(Query.all(), 0, Long.MAX_VALUE, log::add);
        assertThat(log).hasSize((int) head);
        long recorded = 0;
        for (Decision decision : decisions) {
            checkRead(decision, log);
            boolean conflict = matches(log, decision.query(), decision.past().head(), before(decision, head));
            assertThat(conflict).as("%s", decision).isEqualTo(decision.place() == null);
            recorded += checkPlace(decision, log);
        }
        assertThat(recorded).as("nothing recorded that nobody was told of").isEqualTo(head);
    }

    private static long before(Decision decision, long head) {
        return decision.place() == null ? head : decision.place().first() - 1;
    }

    private static void checkRead(Decision decision, List<SequencedEvent> log) {
        List<Long> expected = log.stream()
                .filter(event -> event.position() <= decision.past().head())
                .filter(event -> decision.query().matches(event.type().name(), event.tags()))
                .map(SequencedEvent::position)
                .toList();
        assertThat(decision.past().events())
                .extracting(SequencedEvent::position)
                .isEqualTo(expected);
    }

    private static long checkPlace(Decision decision, List<SequencedEvent> log) {
        Appended place = decision.place();
        if (place == null) {
            return 0;
        }
        List<SequencedEvent> stored = log.subList((int) place.first() - 1, (int) place.last());
        assertThat(stored)
                .extracting(SequencedEvent::id)
                .isEqualTo(decision.events().stream().map(NewEvent::id).toList());
        return stored.size();
    }

    private static boolean matches(List<SequencedEvent> log, Query query, long after, long until) {
        return log.subList((int) after, (int) until).stream()
                .anyMatch(event -> query.matches(event.type().name(), event.tags()));
    }

    private static Query query(Random random) {
        List<QueryItem> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Set<String> types = random.nextInt(3) == 0 ? Set.of() : Set.of(type(random), type(random) + "2");
            Set<Tag> tags = tags(random);
            items.add(new QueryItem(types, tags.isEmpty() && types.isEmpty() ? Set.of(Events.tag("t", 0)) : tags));
        }
        return new Query(items);
    }

    private static String type(Random random) {
        return "a.Type" + random.nextInt(6);
    }

    private static Set<Tag> tags(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Set.of();
            case 1, 2 -> Set.of(Events.tag("t", random.nextInt(40)), Events.tag("u", random.nextInt(4)));
            case 3 -> Set.of(Events.tag("rare", random.nextInt(2_000)));
            default -> Set.of(Events.tag("t", random.nextInt(40)));
        };
    }
}
