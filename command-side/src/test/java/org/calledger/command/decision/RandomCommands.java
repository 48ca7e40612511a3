package org.calledger.command.decision;

import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.events.AgeBand;
import org.calledger.events.Headcount;
import org.calledger.events.Id;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Proposer;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/** Commands such as the door would let through, made at random about a few of each thing. */
public final class RandomCommands {
    private static final List<String> DAYS = List.of(
            "2012", "2014-05", "2014-06-01", "2016", "2016-02-03", "2018/2019", "201X", "2020-05-05", "2021/..");

    private static final int PACE = 60;

    /** Of every other thing there are two. */
    private static final Map<Class<?>, Integer> MANY =
            Map.of(InitiativeId.class, 6, PersonId.class, 6, InstitutionId.class, 3, WorkId.class, 15);

    private final Random random;
    private final List<PartialDate> days;
    private final Map<Class<?>, List<UUID>> things = new HashMap<>();
    private final List<UUID> events = new ArrayList<>(List.of(UUID.randomUUID()));

    private int made;

    private RandomCommands(Random random, List<PartialDate> days) {
        this.random = random;
        this.days = days;
    }

    /** Dated anyhow, also impossibly. */
    public static RandomCommands anyDay(Random random) {
        return new RandomCommands(random, DAYS.stream().map(PartialDate::parse).toList());
    }

    /** All of one day. */
    public static RandomCommands ofDay(Random random, LocalDate day) {
        return new RandomCommands(random, List.of(PartialDate.of(day)));
    }

    /** An event that commands may name from now on. */
    public void recorded(UUID eventId) {
        events.add(eventId);
    }

    public <C extends Command> C next(Class<C> command) {
        made++;
        return make(command, new HashSet<>());
    }

    private <T> T make(Class<T> type, Set<String> left) {
        for (ExactlyOne group : type.getAnnotationsByType(ExactlyOne.class)) {
            leaveAllButOne(group.value(), left);
        }
        for (AtMostOne group : type.getAnnotationsByType(AtMostOne.class)) {
            leaveAllButOne(group.value(), left);
        }
        if (type == Subject.class || type == Proposer.class) {
            leaveAllButOne(
                    Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new),
                    left);
        }
        boolean exactly = type == Subject.class
                || type == Proposer.class
                || type.getAnnotationsByType(ExactlyOne.class).length > 0;
        Object[] values = Stream.of(type.getRecordComponents())
                .map(component -> left.contains(component.getName())
                        ? absent(component)
                        : value(component, exactly && isGrouped(type, component)))
                .toArray();
        return construct(type, values);
    }

    private static boolean isGrouped(Class<?> type, RecordComponent component) {
        return type == Subject.class
                || type == Proposer.class
                || Stream.of(type.getAnnotationsByType(ExactlyOne.class))
                        .anyMatch(group -> List.of(group.value()).contains(component.getName()));
    }

    private void leaveAllButOne(String[] fields, Set<String> left) {
        int kept = random.nextInt(fields.length);
        for (int i = 0; i < fields.length; i++) {
            if (i != kept) {
                left.add(fields[i]);
            }
        }
    }

    private static @Nullable Object absent(RecordComponent component) {
        return component.getType() == List.class ? List.of() : null;
    }

    private @Nullable Object value(RecordComponent component, boolean always) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && !always && random.nextInt(3) == 0) {
            return null;
        }
        if (component.getType() == List.class) {
            Class<?> of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            Size size = component.getAnnotatedType().getAnnotation(Size.class);
            return random.ints((size == null ? 0 : size.min()) + random.nextInt(3), 0, 1)
                    .mapToObj(i -> one(of, component))
                    .toList();
        }
        return one(component.getType(), component);
    }

    private @Nullable Object one(Class<?> type, RecordComponent component) {
        if (Id.class.isAssignableFrom(type)) {
            return construct(type, isMadeWithin(component) ? UUID.randomUUID() : thing(type));
        }
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> pick(events);
            case "String" -> component.isAnnotationPresent(FreeText.class) ? "słowa" : "a".repeat(64);
            case "PartialDate" -> day();
            case "Integer" -> component.getName().equals("birthYear") ? 1980 : 1 + random.nextInt(2);
            case "int" -> random.nextInt(2_000);
            case "long" -> (long) random.nextInt(10);
            case "Boolean" -> random.nextBoolean();
            case "BigDecimal" -> BigDecimal.TEN;
            case "Headcount" ->
                pick(List.of(Headcount.UNKNOWN, Headcount.NOT_APPLICABLE, Headcount.of(0), Headcount.of(3)));
            case "AgeBand" -> AgeBand.parse("16-24");
            case "Place" -> Town.place();
            case "Map" -> component.getName().equals("set") ? Map.of("note", "n" + made) : null;
            case "Source" -> new Source("Kronika", null, null, null, null);
            default -> make(type, new HashSet<>());
        };
    }

    /** Of the parts of a community and the like: they never are things that there are. */
    private static boolean isMadeWithin(RecordComponent component) {
        return component.isAnnotationPresent(Made.class)
                && !Command.class.isAssignableFrom(component.getDeclaringRecord());
    }

    /** Time goes on, but not always forwards. */
    private PartialDate day() {
        int latest = Math.min(days.size(), 1 + made / PACE);
        return days.get(Math.max(0, latest - 1 - random.nextInt(4)));
    }

    private UUID thing(Class<?> type) {
        return pick(things.computeIfAbsent(
                type,
                kind -> Stream.generate(UUID::randomUUID)
                        .limit(MANY.getOrDefault(kind, 2))
                        .toList()));
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static <T> T construct(Class<T> type, @Nullable Object... values) {
        Class<?>[] parameters = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(parameters).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }
}
