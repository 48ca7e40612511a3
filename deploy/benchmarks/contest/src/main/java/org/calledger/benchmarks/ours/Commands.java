package org.calledger.benchmarks.ours;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.calledger.command.need.support.Support;
import org.calledger.command.need.support.SupportNeed;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;

/**
 * A real decision through Axon's command bus, as the product runs it: may this registered person support this need, which
 * others support as well? Every command is about a pair of the two that was never together before.
 */
public final class Commands implements Contender {
    private static final int NEEDS = 400;

    private final String jdbcUrl;
    private final Running shared;
    private final Town town;
    private final AtomicInteger turn = new AtomicInteger();

    public Commands(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        this.shared = Running.on(jdbcUrl);
        this.town = new Town(shared);
    }

    @Override
    public Optional<Work> prepare(Task task) throws InterruptedException {
        return switch (task.kind()) {
            case COMMAND -> Optional.of(warm(task.size()));
            case COLD -> Optional.of(cold(task.size()));
            default -> Optional.empty();
        };
    }

    /**
     * On the node that has been working: {@code people} and some hundred needs, each person with each need once.
     */
    private Work warm(int people) throws InterruptedException {
        shared.node().awaitFilled();
        Town.Part part = town.part(NEEDS, people);
        turn.set(0);
        return (client, watch) -> {
            int number = turn.getAndIncrement();
            if (number >= NEEDS * people) {
                throw new IllegalStateException("every pair has been: too few people for so much time");
            }
            int need = number % NEEDS;
            support(shared, part.need(need), part.person((number / NEEDS + need) % people));
            return 1;
        };
    }

    /** On a node just started, each command about a need and a person that it never looked at. */
    private Work cold(int pairs) throws InterruptedException {
        Town.Part part = town.part(pairs, pairs);
        Running fresh = Running.on(jdbcUrl);
        fresh.node().awaitFilled();
        turn.set(0);
        return new Work() {
            @Override
            public int once(int client, Stopwatch watch) {
                int number = turn.getAndIncrement();
                if (number >= pairs) {
                    throw new IllegalStateException("all were looked at: too few for so much time");
                }
                support(fresh, part.need(number), part.person(number));
                return 1;
            }

            @Override
            public void close() {
                fresh.close();
            }
        };
    }

    private static void support(Running running, NeedId need, PersonId person) {
        running.handle(Support.SLICE, new SupportNeed(need, person, null, Town.LATER, null, null));
    }

    @Override
    public void close() {
        shared.close();
    }
}
