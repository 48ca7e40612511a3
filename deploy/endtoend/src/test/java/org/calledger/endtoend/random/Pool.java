package org.calledger.endtoend.random;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/**
 * The things that all clients speak of, a few of each kind for a chapter of the story; a new chapter has things of its own,
 * so that histories stay as short as those of a town. Safe for use by many threads.
 */
final class Pool {
    private static final Map<String, String> THINGS =
            Map.of("employer", "institution", "parent", "community", "organiser", "person");
    private static final Map<String, Integer> MANY = Map.of(
            "initiative", 9, "person", 10, "institution", 5, "community", 5, "work", 10, "need", 8, "gathering", 8);

    private static final int TRIES = 4;

    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
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

    /** A thing that there is from now on. */
    void begun(UUID thing) {
        begun.add(thing);
    }

    /** The id of what a command begins: mostly of nothing that there is. */
    UUID own(String field, int chapter, RandomGenerator random) {
        return wanted(field, chapter, false, random);
    }

    /** What a field of that name names, {@code intoNeedId} a need, {@code organiserIds} people: mostly what there is. */
    UUID named(String field, int chapter, RandomGenerator random) {
        int back = random.nextInt(60) == 0 && chapter > 0 ? random.nextInt(chapter) : chapter;
        return wanted(field, back, true, random);
    }

    private UUID wanted(String field, int chapter, boolean there, RandomGenerator random) {
        String thing = thing(field);
        UUID id = numbered(thing, chapter, random);
        for (int i = 0; i < TRIES && begun.contains(id) != there; i++) {
            id = numbered(thing, chapter, random);
        }
        return id;
    }

    private UUID numbered(String thing, int chapter, RandomGenerator random) {
        long high = (seed * 31 + thing.hashCode()) * 0x9E3779B97F4A7C15L;
        int number = random.nextInt(MANY.getOrDefault(thing, 4));
        long low = ((long) chapter << 8) | number;
        return new UUID((high & ~0xF000L) | 0x7000L, low | 0x8000_0000_0000_0000L);
    }

    private static String thing(String field) {
        String bare = field.replaceAll("Ids?$", "").replaceAll("^(into|by|owner|proposedBy)(?=[A-Z])", "");
        String thing = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
        return THINGS.getOrDefault(thing, thing);
    }
}
