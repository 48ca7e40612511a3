package org.calledger.query.stored;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one kind of record from a JSON object. Throws on whatever it does not expect. Safe for use by many threads. */
final class RecordReader implements Values.Value {
    private final Map<String, Integer> places;
    private final Values.Value[] values;
    private final boolean[] lists;
    private final boolean[] needed;
    private final MethodHandle constructor;

    private RecordReader(RecordComponent[] components, MethodHandle constructor) {
        int size = components.length;
        this.places = new HashMap<>(size * 2);
        this.values = new Values.Value[size];
        this.lists = new boolean[size];
        this.needed = new boolean[size];
        this.constructor = constructor;
        for (int at = 0; at < size; at++) {
            places.put(components[at].getName(), at);
            values[at] = Values.of(components[at].getGenericType());
            lists[at] = components[at].getType() == List.class;
            needed[at] = components[at].getType().isPrimitive();
        }
    }

    /** Null where Jackson is told by annotations to read that record in another way. */
    static @Nullable RecordReader of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || Values.isAnnotated(type)) {
            return null;
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle call = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordReader(components, call);
        } catch (ReflectiveOperationException notOpen) {
            return null;
        }
    }

    @Override
    public Object read(JsonParser json) {
        Values.expect(json, JsonToken.START_OBJECT);
        @Nullable Object[] read = new Object[values.length];
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Integer place = places.get(name);
            if (place == null || read[place] != null) {
                throw new UnexpectedException(name);
            }
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                read[place] = values[place].read(json);
            }
        }
        Values.expect(json, JsonToken.END_OBJECT);
        for (int at = 0; at < read.length; at++) {
            if (read[at] == null && lists[at]) {
                read[at] = List.of();
            } else if (read[at] == null && needed[at]) {
                throw new UnexpectedException("a number or boolean is missing");
            }
        }
        return made(read);
    }

    private Object made(@Nullable Object[] read) {
        try {
            return (Object) constructor.invokeExact(read);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable refused) {
            throw new UnexpectedException(refused.toString());
        }
    }
}
