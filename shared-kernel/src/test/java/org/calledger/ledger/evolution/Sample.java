package org.calledger.ledger.evolution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.AgeBand;
import org.calledger.events.CertificateCode;
import org.calledger.events.Headcount;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonalText;
import org.jspecify.annotations.Nullable;

/** Made-up values for every field of a record, the same at every run; with everything there can be, or with the least. */
final class Sample {
    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(int.class, 12),
            Map.entry(Integer.class, 12),
            Map.entry(long.class, 3_000_000_000L),
            Map.entry(Long.class, 3_000_000_000L),
            Map.entry(double.class, 21.0705),
            Map.entry(Double.class, 21.0705),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("0.75")),
            Map.entry(LocalDate.class, LocalDate.of(2019, 5, 4)),
            Map.entry(LocalTime.class, LocalTime.of(17, 30)),
            Map.entry(Instant.class, Instant.parse("2019-05-04T10:00:00Z")),
            Map.entry(PartialDate.class, PartialDate.parse("2009-05/2010~")),
            Map.entry(AgeBand.class, AgeBand.parse("65-")),
            Map.entry(CertificateCode.class, new CertificateCode("0XG3-7K2M-9PQR-STVW")),
            Map.entry(PersonalText.class, PersonalText.sealed("AZ8VbWVJnQm0aN2y")),
            Map.entry(
                    Headcount.class,
                    new Headcount.Known(12, List.of(new Headcount.Cell(AgeBand.parse("16-24"), null, null, 7)))),
            Map.entry(Map.class, Map.of("type", "Point", "coordinates", List.of(new BigDecimal("21.07"), 52))));

    private final boolean full;

    private Sample(boolean full) {
        this.full = full;
    }

    static <T extends Record> T full(Class<T> record) {
        return record.cast(new Sample(true).record(record));
    }

    /** Without what may be absent. */
    static <T extends Record> T least(Class<T> record) {
        return record.cast(new Sample(false).record(record));
    }

    /** Where exactly one of several fields may be there, it is the first. */
    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(isOptional(component) && !full ? null : value(component.getName(), component.getGenericType()));
        }
        Object made = made(type, values);
        for (int only = 0; made == null && only < components.length; only++) {
            List<@Nullable Object> fewer = new ArrayList<>();
            for (int at = 0; at < components.length; at++) {
                boolean kept = at == only || !isOptional(components[at]);
                fewer.add(kept ? value(components[at].getName(), components[at].getGenericType()) : null);
            }
            made = made(type, fewer);
        }
        if (made == null) {
            throw new IllegalStateException("no sample of " + type.getName() + " can be made: say how, in Sample");
        }
        return made;
    }

    private static @Nullable Object made(Class<?> type, List<@Nullable Object> values) {
        try {
            Class<?>[] parameters = java.util.Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isId(Class<?> type) {
        return Id.class.isAssignableFrom(type);
    }

    /** Told apart by the field's name. */
    private Object idOf(Class<?> type, String name) {
        List<@Nullable Object> one = List.of(value(name, UUID.class));
        return java.util.Objects.requireNonNull(made(type, one));
    }

    private Object value(String name, Type generic) {
        Class<?> type = Shape.raw(generic);
        Object simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type == String.class || type == Object.class) {
            return "Zażółć gęślą jaźń: " + name;
        }
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        if (type == List.class) {
            Type item = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return full ? List.of(value(name, item)) : List.of();
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[full ? constants.length - 1 : 0];
        }
        if (type.isRecord()) {
            return isId(type) ? idOf(type, name) : record(type);
        }
        throw new IllegalStateException("no sample of " + type.getName() + " can be made: say how, in Sample");
    }
}
