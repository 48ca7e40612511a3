package org.calledger.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets everything at the end of the process: for tests, and the contract's plainest reading. */
public final class InMemoryLedger implements Ledger {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final HeadListeners listeners = new HeadListeners("in-memory-ledger-head", 0);
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    /** Position 1 at index 0; guarded by the lock. */
    private final List<SequencedEvent> log = new ArrayList<>();
    /** Positions by tag, ascending; guarded by the lock. */
    private final Map<Tag, List<Long>> byTag = new HashMap<>();
    /** Positions by event id; guarded by the lock. */
    private final Map<UUID, Long> byId = new HashMap<>();

    public InMemoryLedger() {
        this(Clock.systemUTC());
    }

    public InMemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, AppendCondition condition) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        try {
            Appended appended = write(List.copyOf(events), condition);
            completions.execute(() -> answer.complete(appended));
            listeners.moved(appended.last());
        } catch (LedgerException refusal) {
            completions.execute(() -> answer.completeExceptionally(refusal));
        }
        return answer;
    }

    private Appended write(List<NewEvent> events, AppendCondition condition) {
        AppendRules.check(events);
        lock.lock();
        try {
            AppendRules.checkAfter(condition, log.size());
            Query query = condition.failIfEventsMatch();
            if (query != null
                    && !matching(query, condition.after(), log.size(), 1).isEmpty()) {
                throw new LedgerException.ConditionFailed(condition.after());
            }
            for (NewEvent event : events) {
                if (byId.containsKey(event.id())) {
                    throw AppendRules.duplicate(event.id());
                }
            }
            long first = log.size() + 1L;
            Instant now = recordedAt();
            events.forEach(event -> add(event, now));
            return new Appended(first, log.size(), now);
        } finally {
            lock.unlock();
        }
    }

    private Instant recordedAt() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = log.isEmpty() ? now : log.getLast().recordedAt();
        return now.isBefore(last) ? last : now;
    }

    private void add(NewEvent event, Instant now) {
        long position = log.size() + 1L;
        log.add(SequencedEvent.of(event, position, now));
        byId.put(event.id(), position);
        for (Tag tag : event.tags()) {
            byTag.computeIfAbsent(tag, any -> new ArrayList<>()).add(position);
        }
    }

    @Override
    public Sourced source(Query query) {
        return page(query, 0, Integer.MAX_VALUE);
    }

    @Override
    public Sourced page(Query query, long after, int limit) {
        lock.lock();
        try {
            return new Sourced(matching(query, after, log.size(), limit), log.size());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long read(Query query, long after, long until, Consumer<? super SequencedEvent> sink) {
        long end = Math.min(until, head());
        List<SequencedEvent> events;
        lock.lock();
        try {
            events = matching(query, after, end, Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
        events.forEach(sink);
        return end;
    }

    private List<SequencedEvent> matching(Query query, long after, long until, int limit) {
        List<SequencedEvent> found = new ArrayList<>();
        List<Long> candidates =
                query.items().size() == 1 ? narrowest(query.items().getFirst()) : null;
        if (candidates == null) {
            for (long position = after + 1; position <= until && found.size() < limit; position++) {
                take(query, position, found);
            }
            return found;
        }
        for (long position : candidates) {
            if (position > after && position <= until && found.size() < limit) {
                take(query, position, found);
            }
        }
        return found;
    }

    private @Nullable List<Long> narrowest(QueryItem item) {
        List<Long> best = null;
        for (Tag tag : item.tags()) {
            List<Long> positions = byTag.getOrDefault(tag, List.of());
            if (best == null || positions.size() < best.size()) {
                best = positions;
            }
        }
        return best;
    }

    private void take(Query query, long position, List<SequencedEvent> found) {
        SequencedEvent event = log.get(Math.toIntExact(position - 1));
        if (query.matches(event.type().name(), event.tags())) {
            found.add(event);
        }
    }

    @Override
    public long head() {
        lock.lock();
        try {
            return log.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<SequencedEvent> byId(UUID eventId) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(eventId)).map(position -> log.get(Math.toIntExact(position - 1)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Subscription onHead(LongConsumer listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        listeners.close();
        completions.shutdown();
    }
}
