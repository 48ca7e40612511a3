package org.calledger.ledger.axon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tags by {@link EventTag} on fields, methods without parameters, and record components, with the meaning Axon gives
 * them: an absent value has no tag, each element of an iterable one, each value of a map one. Reads the annotations of a
 * class once; Axon's own resolver does for every event.
 */
public final class CachingTagResolver implements TagResolver {
    private final Map<Class<?>, List<Member>> members = new ConcurrentHashMap<>();

    /**
     * A tagged member.
     *
     * @param key as annotated, or the member's name
     * @param named whether the annotation gave the key: then a map's own keys do not count
     */
    private record Member(MethodHandle read, String key, boolean named) {}

    @Override
    public Set<Tag> resolve(EventMessage event) {
        Object payload = event.payload();
        if (payload == null) {
            return Set.of();
        }
        Set<Tag> tags = new HashSet<>();
        for (Member member : members.computeIfAbsent(payload.getClass(), CachingTagResolver::membersOf)) {
            addTo(tags, member, value(member, payload));
        }
        return tags;
    }

    private static @Nullable Object value(Member member, Object payload) {
        try {
            return member.read().invoke(payload);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException("the tag " + member.key() + " cannot be read", checked);
        }
    }

    private static void addTo(Set<Tag> tags, Member member, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Iterable<?> many -> {
                for (Object each : many) {
                    add(tags, member.key(), each);
                }
            }
            case Map<?, ?> map when member.named() -> map.values().forEach(each -> add(tags, member.key(), each));
            case Map<?, ?> map -> map.forEach((key, each) -> add(tags, String.valueOf(key), each));
            default -> add(tags, member.key(), value);
        }
    }

    private static void add(Set<Tag> tags, String key, @Nullable Object value) {
        if (value != null) {
            tags.add(new Tag(key, value.toString()));
        }
    }

    private static List<Member> membersOf(Class<?> type) {
        List<Member> found = new ArrayList<>();
        try {
            for (Class<?> each = type;
                    each != null && !each.getName().startsWith("java.");
                    each = each.getSuperclass()) {
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(each, MethodHandles.lookup());
                for (Field field : each.getDeclaredFields()) {
                    for (EventTag tag : field.getAnnotationsByType(EventTag.class)) {
                        found.add(member(lookup.unreflectGetter(field), tag.key(), field.getName()));
                    }
                }
                for (Method method : each.getDeclaredMethods()) {
                    for (EventTag tag : method.getAnnotationsByType(EventTag.class)) {
                        found.add(member(lookup.unreflect(method), tag.key(), property(method.getName())));
                    }
                }
            }
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException("the tags of " + type.getName() + " cannot be read", failure);
        }
        return List.copyOf(found);
    }

    private static Member member(MethodHandle read, String key, String name) {
        if (read.type().parameterCount() != 1 || read.type().returnType() == void.class) {
            throw new IllegalStateException("@EventTag on " + name + ", which takes parameters or gives nothing");
        }
        return new Member(read, key.isBlank() ? name : key, !key.isBlank());
    }

    private static String property(String method) {
        boolean getter = method.startsWith("get") && method.length() > 3 && Character.isUpperCase(method.charAt(3));
        return getter ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
    }
}
