package org.calledger.endtoend.random;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/**
 * The things that all clients speak of, a few of each kind for a chapter of the story; a new chapter has things of its own,
 * so that histories stay as short as those of a town. Safe for use by many threads.
 */
final class Pool {
    private static final Map<String, String> THINGS =
            Map.of("employer", "institution", "parent", "community", "organiser", "person");
    private static final Map<String, Integer> MANY =
            Map.of("initiative", 6, "person", 8, "institution", 4, "work", 10, "need", 5, "gathering", 5, "event", 1);

    private final List<UUID> events = new CopyOnWriteArrayList<>(List.of(UUID.randomUUID()));
    private final long seed;

    Pool(long seed) {
        this.seed = seed;
    }

    /** An event that commands may name from now on. */
    void recorded(UUID eventId) {
        if (events.size() > 200) {
            events.removeFirst();
        }
        events.add(eventId);
    }

    UUID event(RandomGenerator random) {
        Object[] now = events.toArray();
        return (UUID) now[random.nextInt(now.length)];
    }

    /** What a field of that name names: {@code intoNeedId} a need, {@code organiserIds} people. */
    UUID named(String field, int chapter, RandomGenerator random) {
        String thing = thing(field);
        int back = random.nextInt(60) == 0 && chapter > 0 ? random.nextInt(chapter) : chapter;
        int number = random.nextInt(MANY.getOrDefault(thing, 3));
        long high = (seed * 31 + thing.hashCode()) * 0x9E3779B97F4A7C15L;
        return new UUID(high & ~0xF000L | 0x7000L, (long) back << 8 | number | 0x8000_0000_0000_0000L);
    }

    private static String thing(String field) {
        String bare = field.replaceAll("Ids?$", "").replaceAll("^(into|by|owner|proposedBy)(?=[A-Z])", "");
        String thing = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
        return THINGS.getOrDefault(thing, thing);
    }
}
