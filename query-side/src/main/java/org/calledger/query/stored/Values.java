package org.calledger.query.stored;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calledger.events.AgeBand;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.calledger.ledger.axon.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How values of a type are read from the current token; by Jackson where nothing quicker is known. */
final class Values {
    static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Of a value that is there. */
    interface Value {
        Object read(JsonParser json);
    }

    private Values() {}

    static Value of(Type type) {
        if (type instanceof Class<?> known) {
            return ofClass(known);
        }
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? list(of(generic.getActualTypeArguments()[0]))
                : byJackson(type);
    }

    private static Value ofClass(Class<?> type) {
        if (type == String.class) {
            return Values::text;
        } else if (type == UUID.class) {
            return json -> UUID.fromString(text(json));
        } else if (type == PartialDate.class) {
            return json -> PartialDate.parse(text(json));
        } else if (type == AgeBand.class) {
            return json -> AgeBand.parse(text(json));
        } else if (type == int.class || type == Integer.class) {
            return json -> expect(json, JsonToken.VALUE_NUMBER_INT).getIntValue();
        } else if (type == long.class || type == Long.class) {
            return json -> expect(json, JsonToken.VALUE_NUMBER_INT).getLongValue();
        } else if (type == double.class || type == Double.class) {
            return json -> expect(json, JsonToken.VALUE_NUMBER_FLOAT).getDoubleValue();
        } else if (type == boolean.class || type == Boolean.class) {
            return JsonParser::getBooleanValue;
        } else if (type.isEnum()) {
            return word(type);
        }
        Value value = Id.class.isAssignableFrom(type) ? id(type) : RecordReader.of(type);
        return value == null ? byJackson(type) : value;
    }

    /** An id is made as Jackson makes it, from the UUID in its place. */
    private static @Nullable Value id(Class<?> type) {
        Function<UUID, Object> made = Ids.constructor(type);
        return made == null ? null : json -> made.apply(UUID.fromString(text(json)));
    }

    /** Constants by what Jackson writes for them. */
    private static Value word(Class<?> type) {
        Map<String, Object> words = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(MAPPER.convertValue(constant, String.class), constant);
        }
        return json -> {
            Object constant = words.get(text(json));
            if (constant == null) {
                throw new UnexpectedException("no such word");
            }
            return constant;
        };
    }

    private static Value list(Value element) {
        return json -> {
            expect(json, JsonToken.START_ARRAY);
            List<Object> elements = new ArrayList<>(4);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.VALUE_NULL) {
                    throw new UnexpectedException("nothing in a list");
                }
                elements.add(element.read(json));
            }
            return elements;
        };
    }

    private static Value byJackson(Type type) {
        ObjectReader reader = MAPPER.readerFor(MAPPER.constructType(type))
                .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return reader::readValue;
    }

    private static String text(JsonParser json) {
        return expect(json, JsonToken.VALUE_STRING).getString();
    }

    static JsonParser expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new UnexpectedException(token + " expected");
        }
        return json;
    }

    /** Whether something is said to Jackson about reading it. */
    static boolean isAnnotated(Class<?> type) {
        Stream<AnnotatedElement> concerned = Stream.of(
                        Stream.of(type),
                        Stream.of(type.getDeclaredConstructors()),
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredFields()))
                .flatMap(all -> all);
        return concerned.anyMatch(one -> Stream.of(one.getAnnotations()).anyMatch(Values::isOfReading));
    }

    private static boolean isOfReading(Annotation annotation) {
        Class<? extends Annotation> kind = annotation.annotationType();
        return kind == JsonCreator.class
                || (kind.isAnnotationPresent(JacksonAnnotation.class) && kind != JsonInclude.class);
    }
}
