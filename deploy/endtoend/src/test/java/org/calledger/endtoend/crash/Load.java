package org.calledger.endtoend.crash;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.calledger.endtoend.crash.Door.Answer;
import org.calledger.endtoend.crash.Door.Command;

/**
 * Many clients that send commands to whichever node answers. A command with a key is sent until its outcome is known,
 * sometimes to two nodes at once; one without is sent once. Begins paused.
 */
final class Load implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final AtomicLong NUMBER = new AtomicLong();

    private final List<Node> nodes;
    private final Door door;
    private final Journal journal;
    private final Town town;
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final ExecutorService clients =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("client").factory());
    private volatile boolean paused = true;
    private volatile boolean closed;

    Load(List<Node> nodes, Door door, Journal journal, Town town, long seed, int clients) {
        this.nodes = List.copyOf(nodes);
        this.door = door;
        this.journal = journal;
        this.town = town;
        for (int i = 0; i < clients; i++) {
            Random random = new Random(seed * 1_000 + i);
            this.clients.execute(() -> client(random));
        }
    }

    void resume() {
        journal.resumed();
        paused = false;
    }

    /**
     * Returns when every outcome that can be known is known.
     *
     * @return the longest time without any acknowledgement, in milliseconds
     */
    long pause() {
        paused = true;
        gate.writeLock().lock();
        try {
            return journal.longestSilence();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void client(Random random) {
        while (!closed) {
            gate.readLock().lock();
            try {
                if (!paused) {
                    act(random);
                }
            } finally {
                gate.readLock().unlock();
            }
            if (paused) {
                Pause.of(Duration.ofMillis(20));
            }
        }
    }

    private void act(Random random) {
        Town.Step step = town.next(random);
        String id = "c-" + NUMBER.incrementAndGet() + "-" + Long.toHexString(random.nextLong());
        Command command = new Command(step.name(), step.body(), id, random.nextInt(10) < 6 ? "klucz " + id : null);
        journal.sending(command);
        boolean twice = command.key() != null && random.nextInt(6) == 0;
        int first = random.nextInt(nodes.size());
        CompletableFuture<Answer> twin =
                twice ? CompletableFuture.supplyAsync(() -> settled(command, first + 1), clients) : null;
        Answer answer = settled(command, first);
        if (answer.isRecorded()) {
            step.recorded().accept(answer.json());
        }
        if (twin != null) {
            twin.join();
        }
    }

    private Answer settled(Command command, int first) {
        long until = System.nanoTime() + MOST.toNanos();
        for (int attempt = first; ; attempt++) {
            Answer answer = door.send(nodes.get(attempt % nodes.size()).port(), command);
            journal.told(command, answer);
            if (answer.isFinal() || command.key() == null || closed || System.nanoTime() > until) {
                return answer;
            }
            Pause.of(Duration.ofMillis(30));
        }
    }

    @Override
    public void close() {
        closed = true;
        paused = true;
        clients.close();
    }
}
