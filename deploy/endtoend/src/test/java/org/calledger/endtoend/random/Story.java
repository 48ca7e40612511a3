package org.calledger.endtoend.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.Catalogue.Listed;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** Which command comes next, of all that the catalogue has. Safe for use by many threads. */
final class Story {
    private static final int CHAPTER = 800;
    private static final int BEGINNINGS = 160;

    /** What comes more often, so that what needs much before it finds it. */
    private static final Map<String, Integer> OFTEN = Map.ofEntries(
            Map.entry("propose-initiative", 5),
            Map.entry("join-initiative", 6),
            Map.entry("leave-initiative", 3),
            Map.entry("start-initiative", 6),
            Map.entry("complete-initiative", 6),
            Map.entry("record-event", 4),
            Map.entry("commit-resource", 3),
            Map.entry("support-need", 3),
            Map.entry("log-work", 3),
            Map.entry("form-coalition", 3),
            Map.entry("join-coalition", 3),
            Map.entry("correct-fact", 4),
            Map.entry("retract-fact", 2));

    private final List<Listed> all;
    private final List<Listed> weighted = new ArrayList<>();
    private final List<Listed> beginnings;
    private final Pool pool;
    private final AtomicInteger made = new AtomicInteger();

    Story(Catalogue catalogue, Pool pool) {
        this.pool = pool;
        all = catalogue.listed();
        all.forEach(command -> {
            for (int i = 0; i < OFTEN.getOrDefault(command.name(), 1); i++) {
                weighted.add(command);
            }
        });
        beginnings = all.stream()
                .filter(command -> command.name().matches("(register|adopt|open|report|launch)-.*"))
                .toList();
    }

    List<String> names() {
        return all.stream().map(Listed::name).toList();
    }

    /** A line of a batch, without its key. */
    ObjectNode next(RandomGenerator random) {
        int number = made.getAndIncrement();
        int chapter = number / CHAPTER;
        int within = number % CHAPTER;
        List<Listed> among = within < BEGINNINGS ? beginnings : weighted;
        Listed command = among.get(random.nextInt(among.size()));
        LocalDate from = LocalDate.of(2001 + chapter % 20, 1 + chapter % 12, 1);
        RandomDay days = new RandomDay(from, (double) within / CHAPTER);
        ObjectNode line = EventJson.mapper().createObjectNode().put("command", command.name());
        line.set("body", new RandomBody(random, pool, chapter, days).of(command.schema()));
        return line;
    }
}
