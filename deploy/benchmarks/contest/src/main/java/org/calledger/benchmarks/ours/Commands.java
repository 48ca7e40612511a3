package org.calledger.benchmarks.ours;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.benchmarks.load.Contender;
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
    private Running node;
    private Town town;
    private final AtomicInteger turn = new AtomicInteger();

    public Commands(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        this.node = Running.on(jdbcUrl);
        this.town = new Town(node);
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
        node.node().awaitFilled();
        Town.Part part = town.part(NEEDS, people);
        turn.set(0);
        return (client, watch) -> {
            int number = turn.getAndIncrement();
            if (number >= NEEDS * people) {
                throw new IllegalStateException("every pair has been: too few people for so much time");
            }
            int need = number % NEEDS;
            support(part.need(need), part.person((number / NEEDS + need) % people));
            return 1;
        };
    }

    /**
     * On a node just started, each command about a need and a person that it never looked at. It takes the place of the
     * one that made them, which would follow along otherwise, and is the node that has been working from then on.
     */
    private Work cold(int pairs) throws InterruptedException {
        Town.Part part = town.part(pairs, pairs);
        node.close();
        node = Running.on(jdbcUrl);
        town = new Town(node);
        node.node().awaitFilled();
        turn.set(0);
        return (client, watch) -> {
            int number = turn.getAndIncrement();
            if (number >= pairs) {
                throw new IllegalStateException("all were looked at: too few for so much time");
            }
            support(part.need(number), part.person(number));
            return 1;
        };
    }

    private void support(NeedId need, PersonId person) {
        node.handle(Support.SLICE, new SupportNeed(need, person, null, Town.LATER, null, null));
    }

    @Override
    public void close() {
        node.close();
    }
}
