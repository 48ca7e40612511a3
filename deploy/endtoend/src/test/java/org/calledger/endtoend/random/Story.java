package org.calledger.endtoend.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.Catalogue.Listed;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** Which command comes next, of all that the catalogue has. Safe for use by many threads. */
final class Story {
    private static final int CHAPTER = 1600;
    private static final int STAGE = 90;

    /** How a chapter begins: what others need comes first. */
    private static final List<String> STAGES = List.of(
            "register-(institution|community|person)",
            "adopt-method|report-need|register-.*",
            "open-centre|serve-community|report-need|launch-programme|form-coalition",
            "propose-initiative|join-initiative|commit-resource|start-initiative");

    private static final int AT_TIMES = 3;
    private static final Pattern BEGUN_EARLY = Pattern.compile("register-.*|launch-.*|adopt-.*");

    /** What comes more often, so that what needs much before it finds it; and what ends a thing, seldom. */
    private static final Map<String, Integer> OFTEN = Map.ofEntries(
            Map.entry("propose-initiative", 12),
            Map.entry("join-initiative", 18),
            Map.entry("leave-initiative", 9),
            Map.entry("start-initiative", 18),
            Map.entry("complete-initiative", 24),
            Map.entry("record-event", 12),
            Map.entry("split-community", 2),
            Map.entry("commit-resource", 15),
            Map.entry("support-need", 9),
            Map.entry("log-work", 15),
            Map.entry("form-coalition", 6),
            Map.entry("join-coalition", 9),
            Map.entry("correct-fact", 12),
            Map.entry("open-centre", 6),
            Map.entry("release-resource", 9),
            Map.entry("confirm-work", 12),
            Map.entry("issue-certificate", 18),
            Map.entry("retract-fact", 4),
            Map.entry("close-institution", 1),
            Map.entry("close-centre", 1),
            Map.entry("merge-communities", 2),
            Map.entry("merge-need", 1),
            Map.entry("withdraw-need", 1),
            Map.entry("retire-resource", 1),
            Map.entry("abandon-initiative", 1),
            Map.entry("dissolve-coalition", 1),
            Map.entry("close-programme", 1));

    private final List<Listed> all;
    private final List<Listed> weighted = new ArrayList<>();
    private final List<List<Listed>> beginnings;
    private final Pool pool;
    private final AtomicInteger made = new AtomicInteger();

    Story(Catalogue catalogue, Pool pool) {
        this.pool = pool;
        all = catalogue.listed();
        all.forEach(command -> {
            int times = BEGUN_EARLY.matcher(command.name()).matches() ? 1 : AT_TIMES;
            for (int i = 0; i < OFTEN.getOrDefault(command.name(), times); i++) {
                weighted.add(command);
            }
        });
        beginnings = STAGES.stream()
                .map(stage -> all.stream()
                        .filter(command -> command.name().matches(stage))
                        .toList())
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
        int stage = within / STAGE;
        List<Listed> among = stage < beginnings.size() ? beginnings.get(stage) : weighted;
        Listed command = among.get(random.nextInt(among.size()));
        LocalDate from = LocalDate.of(2001 + chapter % 20, 1 + chapter % 12, 1);
        RandomDay days = new RandomDay(from, (double) within / CHAPTER);
        ObjectNode line = EventJson.mapper().createObjectNode().put("command", command.name());
        line.set("body", new RandomBody(random, pool, chapter, days).of(command.schema()));
        return line;
    }
}
