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
 * Writers at once that source one or two random queries, and append on the condition that nothing matching came since;
 * then an oracle that knows only the words of dcb.events goes through what each was told. The writers may stand on
 * several ledgers of one store.
 */
final class RandomHistory {
    private final List<? extends Ledger> ledgers;
    private final long seed;
    private final Queue<Decision> decisions = new ConcurrentLinkedQueue<>();

    /** A query and what it brought. */
    private record Look(Query query, Sourced past) {}

    /**
     * What a writer read, tried and was told.
     *
     * @param condition the queries of its looks together, from the earliest of their heads
     * @param place null where the condition failed
     * @param toldAt a head read after the answer
     */
    private record Decision(
            List<Look> looks,
            AppendCondition condition,
            List<NewEvent> events,
            @Nullable Appended place,
            long toldAt) {}

    RandomHistory(List<? extends Ledger> ledgers, long seed) {
        this.ledgers = ledgers;
        this.seed = seed;
    }

    void run(int writers, int rounds) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(seed + writer);
                Ledger ledger = ledgers.get(writer % ledgers.size());
                executor.execute(() -> {
                    for (int round = 0; round < rounds; round++) {
                        decide(ledger, random);
                    }
                });
            }
        }
        assertThat(decisions).as("seed %s", seed).hasSize(writers * rounds);
    }

    private void decide(Ledger ledger, Random random) {
        List<Look> looks = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
            Query query = query(random);
            looks.add(new Look(query, ledger.source(query)));
        }
        List<NewEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(Events.event(type(random), tags(random).toArray(Tag[]::new)));
        }
        AppendCondition condition = condition(looks, random);
        Appended place = place(ledger, events, condition);
        decisions.add(new Decision(looks, condition, events, place, place == null ? ledger.head() : place.last()));
    }

    /** Sometimes none, and sometimes one over all that ever was: that of somebody who read nothing. */
    private static AppendCondition condition(List<Look> looks, Random random) {
        Query all = new Query(looks.stream()
                .flatMap(look -> look.query().items().stream())
                .distinct()
                .toList());
        long after = looks.stream().mapToLong(look -> look.past().head()).min().orElseThrow();
        return switch (random.nextInt(12)) {
            case 0 -> AppendCondition.none();
            case 1 -> AppendCondition.failIf(all, 0);
            default -> AppendCondition.failIf(all, after);
        };
    }

    private static @Nullable Appended place(Ledger ledger, List<NewEvent> events, AppendCondition condition) {
        try {
            return ledger.append(events, condition).join();
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(LedgerException.ConditionFailed.class);
            return null;
        }
    }

    void check() {
        List<SequencedEvent> log = new ArrayList<>();
        long head = ledgers.getFirst().read(Query.all(), 0, Long.MAX_VALUE, log::add);
        assertThat(log).hasSize((int) head);
        long recorded = 0;
        for (Decision decision : decisions) {
            decision.looks().forEach(look -> checkRead(look, log));
            assertThat(conflict(decision, log))
                    .as("seed %s: %s", seed, decision)
                    .isEqualTo(decision.place() == null);
            recorded += checkPlace(decision, log);
        }
        assertThat(recorded)
                .as("seed %s: nothing recorded that nobody was told of", seed)
                .isEqualTo(head);
        assertThat(decisions).as("some were refused").anyMatch(decision -> decision.place() == null);
    }

    /** Accepted: nothing matching stands before it. Refused: something did when it was told. */
    private static boolean conflict(Decision decision, List<SequencedEvent> log) {
        Query query = decision.condition().failIfEventsMatch();
        Appended place = decision.place();
        long until = place == null ? decision.toldAt() : place.first() - 1;
        return query != null && matches(log, query, decision.condition().after(), until);
    }

    private static void checkRead(Look look, List<SequencedEvent> log) {
        List<Long> expected = log.stream()
                .filter(event -> event.position() <= look.past().head())
                .filter(event -> look.query().matches(event.type().name(), event.tags()))
                .map(SequencedEvent::position)
                .toList();
        assertThat(look.past().events()).extracting(SequencedEvent::position).isEqualTo(expected);
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
        return log.subList((int) Math.min(after, until), (int) until).stream()
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
