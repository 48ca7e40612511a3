package org.calledger.ledger.axon;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.ConfigToken;
import org.jspecify.annotations.Nullable;

/** The two kinds of token there are, as plain text: a position, and the token store's own id. No JSON library needed. */
final class TokenConverter implements Converter {
    @Override
    public boolean canConvert(Type source, Type target) {
        return source.equals(target) || source == byte[].class || target == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        return (T) converted(input, target);
    }

    private static @Nullable Object converted(@Nullable Object input, Type target) {
        return switch (input) {
            case null -> null;
            case GlobalSequenceTrackingToken token
            when target == byte[].class -> bytes(Long.toString(token.getGlobalIndex()));
            case ConfigToken token when target == byte[].class -> bytes(lines(token.getConfig()));
            case byte[] stored
            when target == GlobalSequenceTrackingToken.class ->
                new GlobalSequenceTrackingToken(Long.parseLong(text(stored)));
            case byte[] stored when target == ConfigToken.class -> new ConfigToken(entries(text(stored)));
            default ->
                throw new ConversionException(
                        "no token of this ledger: " + input.getClass().getName() + " to " + target.getTypeName());
        };
    }

    private static String lines(Map<String, String> config) {
        return config.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> entries(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("format", "text");
    }
}
