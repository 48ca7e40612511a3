package org.calledger.ledger.axon;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a fact, from its {@code @EventTag} methods. Where the annotation names no key, the values are whole tags,
 * {@code key:value}. Safe for use by many threads.
 */
public final class FactTags {
    private record Tagging(Method method, String key) {}

    private static final ClassValue<List<Tagging>> TAGGINGS = new ClassValue<>() {
        @Override
        protected List<Tagging> computeValue(Class<?> type) {
            List<Tagging> taggings = new ArrayList<>();
            collect(type, taggings);
            return List.copyOf(taggings);
        }
    };

    private FactTags() {}

    public static Set<Tag> of(Object fact) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (Tagging tagging : TAGGINGS.get(fact.getClass())) {
            add(value(tagging, fact), tagging.key(), tags);
        }
        return tags;
    }

    private static void collect(Class<?> type, List<Tagging> taggings) {
        for (Method method : type.getDeclaredMethods()) {
            EventTag tag = method.getAnnotation(EventTag.class);
            if (tag != null && method.getParameterCount() == 0) {
                ((AccessibleObject) method).setAccessible(true);
                taggings.add(new Tagging(method, tag.key()));
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, taggings);
        }
    }

    private static @Nullable Object value(Tagging tagging, Object fact) {
        try {
            return tagging.method().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the tags of " + fact.getClass() + " cannot be read", impossible);
        }
    }

    private static void add(@Nullable Object value, String key, Set<Tag> tags) {
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> add(one, key, tags));
        } else if (value != null) {
            tags.add(key.isEmpty() ? Tag.parse(value.toString()) : Tag.of(key, value));
        }
    }
}
