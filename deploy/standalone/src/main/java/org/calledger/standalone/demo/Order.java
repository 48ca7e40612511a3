package org.calledger.standalone.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Which steps wait for which: those of one line follow one another, a step waits for whatever made the things it names, a
 * step alone waits for all. For one thread.
 */
final class Order {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final Map<String, CompletableFuture<?>> makers = new HashMap<>();
    private final Map<String, CompletableFuture<?>> lines = new HashMap<>();
    private final List<CompletableFuture<?>> sinceAlone = new ArrayList<>();
    private CompletableFuture<?> alone = DONE;

    CompletableFuture<Void> before(Step step) {
        List<CompletableFuture<?>> before = new ArrayList<>(step.alone() ? sinceAlone : List.of());
        before.add(alone);
        before.add(lines.getOrDefault(step.line(), DONE));
        ids(step).forEach(id -> before.add(makers.getOrDefault(id, DONE)));
        return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
    }

    void add(Step step, CompletableFuture<?> done) {
        ids(step).forEach(id -> makers.putIfAbsent(id, done));
        if (step.alone()) {
            alone = done;
            sinceAlone.clear();
            lines.clear();
        } else {
            lines.put(step.line(), done);
            sinceAlone.add(done);
        }
    }

    private static List<String> ids(Step step) {
        List<String> ids = new ArrayList<>();
        collect(step.body(), ids);
        return ids;
    }

    private static void collect(Object value, List<String> ids) {
        switch (value) {
            case String text when ID.matcher(text).matches() -> ids.add(text);
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, ids));
            case Collection<?> all -> all.forEach(each -> collect(each, ids));
            default -> {}
        }
    }
}
