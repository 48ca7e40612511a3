package org.calledger.endtoend.crash;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.calledger.endtoend.crash.Door.Answer;
import org.calledger.endtoend.crash.Door.Command;

/** What the clients sent and were told, kept outside of everything that is killed. Safe for many threads. */
final class Journal {
    private final ConcurrentMap<String, Sent> sent = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private final LongAdder recorded = new LongAdder();
    private final AtomicLong lastRecorded = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();

    /** A command with all its answers, those of its repetitions too. */
    record Sent(Command command, List<Answer> answers) {
        boolean isRecorded() {
            return answers.stream().anyMatch(Answer::isRecorded);
        }

        /** No attempt can have recorded anything. */
        boolean isRefused() {
            return !answers.isEmpty() && answers.stream().allMatch(Answer::isRefused);
        }
    }

    /** Noted before it is sent: what nobody was told of may be recorded too. */
    void sending(Command command) {
        sent.putIfAbsent(command.requestId(), new Sent(command, new CopyOnWriteArrayList<>()));
    }

    void told(Command command, Answer answer) {
        Sent known = sent.get(command.requestId());
        if (known == null) {
            throw new IllegalStateException("never sent: " + command);
        }
        known.answers().add(answer);
        String kind = answer.isRecorded() || answer.status() == 0
                ? Integer.toString(answer.status())
                : answer.status() + " " + answer.code();
        kinds.computeIfAbsent(kind, none -> new LongAdder()).increment();
        if (answer.isRecorded()) {
            recorded.increment();
            long now = System.nanoTime();
            long silence = now - lastRecorded.getAndSet(now);
            longestSilence.accumulateAndGet(silence, Math::max);
        }
    }

    Collection<Sent> all() {
        return sent.values();
    }

    /** Acknowledgements so far. */
    long recorded() {
        return recorded.sum();
    }

    /** The longest time without any acknowledgement, since this was last asked; milliseconds. */
    long longestSilence() {
        return longestSilence.getAndSet(0) / 1_000_000;
    }

    /** A pause of the load is no silence of the ledger. */
    void resumed() {
        lastRecorded.set(System.nanoTime());
        longestSilence.set(0);
    }

    /** Statuses and problem codes, with how often they came. */
    Map<String, Long> kinds() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        kinds.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }
}
