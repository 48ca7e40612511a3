package org.calledger.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Deciding;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.RandomCommands;
import org.calledger.command.decision.Slice;
import org.calledger.events.PersonId;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever a command names, whether they were forgotten is looked at: no command can forget to. */
class EverybodyNamedTest {
    private static final int TRIES = 60;

    static List<Slice<?, ?>> slices() {
        return CommandSide.SLICES.stream()
                .filter(slice -> names(slice.command(), new HashSet<>()))
                .toList();
    }

    private static boolean names(Class<?> type, Set<Class<?>> seen) {
        return type == PersonId.class
                || (type.isRecord()
                        && seen.add(type)
                        && List.of(type.getRecordComponents()).stream()
                                .anyMatch(component ->
                                        component.getGenericType().getTypeName().contains("PersonId")
                                                || names(component.getType(), seen)));
    }

    /** A ledger with nothing in it, that notes what it is asked for. */
    private static final class Asking implements Past {
        private final List<Query> queries = new ArrayList<>();

        @Override
        public List<Recorded> read(Query query) {
            queries.add(query);
            return List.of();
        }

        @Override
        public Optional<Recorded> byId(UUID eventId) {
            return Optional.empty();
        }

        boolean askedForErasure(PersonId person) {
            Set<Tag> tags = Set.of(Tag.of(person.key(), person), Tag.parse("personal-data:erased"));
            return queries.stream()
                    .flatMap(query -> query.items().stream())
                    .anyMatch(item -> item.matches("person.PersonalDataErased", tags));
        }
    }

    @ParameterizedTest
    @MethodSource("slices")
    <C extends Command, S> void whether_somebody_was_forgotten_is_asked(Slice<C, S> slice) {
        RandomCommands commands = RandomCommands.ofDay(new Random(7), Given.TODAY);
        int named = 0;
        for (int i = 0; i < TRIES; i++) {
            C command = commands.next(slice.command());
            Asking asking = new Asking();
            try {
                Deciding.decide(slice, command, new Asked(Instant.EPOCH, Given.TODAY, "somebody", Map.of()), asking);
            } catch (Refusal refused) {
                // there is nothing in this ledger
            }
            Set<PersonId> people = new LinkedHashSet<>();
            collect(command, people);
            for (PersonId person : people) {
                named++;
                assertThat(asking.askedForErasure(person))
                        .as("%s names %s", command, person)
                        .isTrue();
            }
        }
        assertThat(named).as("people named by " + slice.name()).isPositive();
    }

    private static void collect(@Nullable Object value, Set<PersonId> people) {
        switch (value) {
            case PersonId person -> people.add(person);
            case Iterable<?> several -> several.forEach(one -> collect(one, people));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(read(component, record), people);
                }
            }
            case null, default -> {
                // names nobody
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
