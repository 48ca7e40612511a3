package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Answers to questions about now, kept in memory as of their positions: when they are asked again they are taken further by what
 * was recorded since, and not counted anew. Safe for use by many threads.
 *
 * @param <Q> a question, by which an answer is found again
 * @param <A> an answer that nobody changes
 */
public final class KeptAnswers<Q, A> {
    private static final int STATES = 3;
    /** An answer that is older, and older than this part of the ledger, is not worth taking further. */
    private static final int FEW_EVENTS = 5_000;

    private static final int PART = 20;

    /** How it stood at a position. */
    public record State<A>(UUID copy, long position, A answer) {}

    private final int most;
    private final int apart;
    private final ToIntFunction<A> size;
    private final Map<Q, List<State<A>>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicInteger furthered = new AtomicInteger();
    private long cells;

    /**
     * None kept yet.
     *
     * @param most of all answers' sizes together; one that takes more than a quarter of it is not kept
     * @param apart events between the states of an answer that are kept: who began to ask a little earlier finds an earlier one
     */
    public KeptAnswers(int most, int apart, ToIntFunction<A> size) {
        this.most = most;
        this.apart = apart;
        this.size = size;
    }

    /**
     * The answer as things stand in this snapshot.
     *
     * @param further takes an earlier state to this snapshot; empty where that is more than to begin anew
     */
    public A answer(Snapshot at, Q question, Function<State<A>, Optional<A>> further, Supplier<A> anew) {
        UUID copy = CopyMark.of(at);
        A answer = find(question, copy, at)
                .flatMap(old -> same(at, old).or(() -> taken(old, further)))
                .orElseGet(anew);
        keep(question, new State<>(copy, at.position(), answer));
        return answer;
    }

    /** How many answers were taken further until now. */
    public int takenFurther() {
        return furthered.get();
    }

    private Optional<A> same(Snapshot at, State<A> old) {
        return old.position() == at.position() ? Optional.of(old.answer()) : Optional.empty();
    }

    private Optional<A> taken(State<A> old, Function<State<A>, Optional<A>> further) {
        Optional<A> answer = further.apply(old);
        answer.ifPresent(one -> furthered.incrementAndGet());
        return answer;
    }

    private synchronized Optional<State<A>> find(Q question, UUID copy, Snapshot at) {
        return kept.getOrDefault(question, List.of()).stream()
                .filter(one -> one.copy().equals(copy) && one.position() <= at.position())
                .filter(one -> at.position() - one.position() <= Math.max(FEW_EVENTS, at.position() / PART))
                .findFirst();
    }

    private synchronized void keep(Q question, State<A> latest) {
        if (size(latest) > most / 4) {
            return;
        }
        List<State<A>> states = new ArrayList<>(kept.getOrDefault(question, List.of()));
        states.removeIf(one -> !one.copy().equals(latest.copy()));
        if (!states.isEmpty() && latest.position() - states.getFirst().position() < apart) {
            return;
        }
        states.addFirst(latest);
        cells -= sizes(kept.getOrDefault(question, List.of()));
        List<State<A>> left = List.copyOf(states.subList(0, Math.min(STATES, states.size())));
        cells += sizes(left);
        kept.put(question, left);
        Iterator<List<State<A>>> eldest = kept.values().iterator();
        while (cells > most && kept.size() > 1) {
            cells -= sizes(eldest.next());
            eldest.remove();
        }
    }

    private long sizes(List<State<A>> states) {
        return states.stream().mapToLong(this::size).sum();
    }

    /** Also an empty answer takes room. */
    private long size(State<A> state) {
        return 1L + size.applyAsInt(state.answer());
    }
}
