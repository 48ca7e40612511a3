package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.calledger.access.Role;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One use case: a command, who may send it, the past it looks at, how that past is taken in, and what is decided. Nothing
 * in it reads a clock, makes an id or touches the ledger.
 *
 * @param command its record; the name in the catalogue is that of the record in kebab-case
 * @param roles whoever has one of them may send it; none at all: it never comes from outside
 * @param records the types of facts it can become
 * @param steps what to read, each step knowing what the ones before took in
 * @param beginning the past of an empty ledger
 * @param turn the thing about which commands of this slice wait for each other on one node, beside those that its first
 *     step tells; without it they would decide at once, conflict and decide again
 */
public record Slice<C extends Command, S>(
        Class<C> command,
        Set<Role> roles,
        Set<Class<? extends Fact>> records,
        List<BiFunction<C, S, @Nullable Boundary>> steps,
        S beginning,
        BiFunction<S, Recorded, S> evolve,
        Decide<C, S> decide,
        Function<C, @Nullable Id> turn) {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            return command.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
        }
    };

    /** The rule of the slice: the past, the command and what came with it become a decision, or a Refusal is thrown. */
    @FunctionalInterface
    public interface Decide<C, S> {
        Decision decide(S past, C command, Asked asked);
    }

    /** The same, its commands about one thing waiting for each other. */
    public Slice<C, S> inTurnAbout(Function<C, @Nullable Id> thing) {
        return new Slice<>(command, roles, records, steps, beginning, evolve, decide, thing);
    }

    /** Whether only the server itself sends it, as the importer does. */
    public boolean isInternal() {
        return roles.isEmpty();
    }

    /** {@code propose-initiative} for ProposeInitiative. */
    public String name() {
        return NAMES.get(command);
    }

    /** First: the command and who may send it. */
    public static <C extends Command> Sent<C> of(Class<C> command, Role... roles) {
        return new Sent<>(command, Set.of(roles));
    }

    /** Second: what it can become. */
    public record Sent<C extends Command>(Class<C> command, Set<Role> roles) {
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Reading<C> records(Class<? extends Fact>... facts) {
            return new Reading<>(command, roles, Set.of(facts));
        }
    }

    /** Third: what it reads first. */
    public record Reading<C extends Command>(Class<C> command, Set<Role> roles, Set<Class<? extends Fact>> records) {

        public From<C> reads(Function<C, Boundary> boundary) {
            return new From<>(this, boundary);
        }
    }

    /** Fourth: from which beginning the past is taken in, and how. */
    public record From<C extends Command>(Reading<C> reading, Function<C, Boundary> first) {

        /** For slices that look at facts only. */
        public <S> Then<C, S> from(S beginning, BiFunction<S, Fact, S> evolve) {
            return fromRecorded(beginning, (past, recorded) -> evolve.apply(past, recorded.fact()));
        }

        /** For slices that also ask who recorded a fact, or where it stands. */
        public <S> Then<C, S> fromRecorded(S beginning, BiFunction<S, Recorded, S> evolve) {
            List<BiFunction<C, S, @Nullable Boundary>> steps = List.of((command, past) -> first.apply(command));
            return new Then<>(reading, steps, beginning, evolve);
        }
    }

    /** Fifth: what else to read, knowing what was read; and the decision. */
    public record Then<C extends Command, S>(
            Reading<C> reading,
            List<BiFunction<C, S, @Nullable Boundary>> steps,
            S beginning,
            BiFunction<S, Recorded, S> evolve) {

        /**
         * A further step, asked again, with what it brought, until it wants nothing new; null reads nothing. A fact that
         * two steps find is taken in once.
         */
        public Then<C, S> thenReads(BiFunction<C, S, @Nullable Boundary> step) {
            List<BiFunction<C, S, @Nullable Boundary>> more = new ArrayList<>(steps);
            more.add(step);
            return new Then<>(reading, List.copyOf(more), beginning, evolve);
        }

        public Slice<C, S> decides(Decide<C, S> decide) {
            return new Slice<>(
                    reading.command(),
                    reading.roles(),
                    reading.records(),
                    steps,
                    beginning,
                    evolve,
                    decide,
                    command -> null);
        }
    }
}
