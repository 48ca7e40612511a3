package org.calledger.query.web.joined;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.query.directory.CentreTable;
import org.calledger.query.directory.Community;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.directory.Initiative;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.directory.InstitutionTable;
import org.calledger.query.directory.ProgrammeTable;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.Choice;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.stereotype.Component;

/** Names to choose from; more than {@link Choice#MOST} of a kind are not offered, and the forms say so. */
@Component
class JoinedDirectory implements DirectoryReading {
    private static final int DEEPEST = 20;

    private final Asking asking;
    private final LandmarkTable landmarks = new LandmarkTable();

    JoinedDirectory(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Choice> communities() {
        List<Community> all = asking.now(at -> all(at, CommunityTable.ALL, Map.of()));
        Map<UUID, List<Community>> below = new HashMap<>();
        Map<UUID, Community> known = new HashMap<>();
        all.forEach(one -> known.put(one.communityId(), one));
        List<Community> tops = new ArrayList<>();
        for (Community one : all) {
            UUID parent = one.parentId();
            if (parent != null && known.containsKey(parent)) {
                below.computeIfAbsent(parent, none -> new ArrayList<>()).add(one);
            } else {
                tops.add(one);
            }
        }
        List<Choice> tree = new ArrayList<>();
        grow(tops, 0, below, tree);
        return tree;
    }

    private static void grow(List<Community> level, int depth, Map<UUID, List<Community>> below, List<Choice> tree) {
        Collator collator = collator();
        level.sort(Comparator.comparing(Community::name, collator));
        for (Community one : level) {
            tree.add(new Choice(one.communityId(), one.name(), depth));
            if (depth < DEEPEST) {
                grow(below.getOrDefault(one.communityId(), new ArrayList<>()), depth + 1, below, tree);
            }
        }
    }

    @Override
    public List<Choice> openCentres() {
        return choices(
                CentreTable.ALL, Map.of("status", List.of("OPEN")), one -> new Choice(one.centreId(), one.name()));
    }

    @Override
    public List<Choice> institutions() {
        return choices(InstitutionTable.ALL, Map.of(), one -> new Choice(one.institutionId(), one.name()));
    }

    /** Those of one name are told apart by whose needs they answer and when they were proposed. */
    @Override
    public List<Choice> runningInitiatives() {
        List<Initiative> running = asking.now(at -> all(at, InitiativeTable.ALL, Map.of("status", List.of("RUNNING"))));
        Map<String, Long> named =
                running.stream().collect(Collectors.groupingBy(Initiative::title, Collectors.counting()));
        Map<UUID, String> places = new HashMap<>();
        if (named.size() < running.size()) {
            communities().forEach(one -> places.put(one.id(), one.name()));
        }
        return running.stream()
                .map(one -> new Choice(
                        one.initiativeId(), named.getOrDefault(one.title(), 1L) > 1 ? apart(one, places) : one.title()))
                .sorted(Comparator.comparing(Choice::name, collator()))
                .toList();
    }

    private static String apart(Initiative one, Map<UUID, String> places) {
        String where = one.communityIds().stream()
                .map(id -> places.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
        return one.title() + " (" + (where.isEmpty() ? "" : where + ", ")
                + one.happened().on() + ")";
    }

    @Override
    public List<Choice> programmes() {
        return choices(ProgrammeTable.ALL, Map.of(), one -> new Choice(one.programmeId(), one.title()));
    }

    @Override
    public String landmarks() {
        return asking.now(landmarks::all);
    }

    private <T> List<Choice> choices(
            CatalogueTable<T> table, Map<String, ? extends Collection<?>> any, Function<T, Choice> choice) {
        return asking.now(at -> all(at, table, any)).stream()
                .map(choice)
                .sorted(Comparator.comparing(Choice::name, collator()))
                .toList();
    }

    private static <T> List<T> all(Snapshot at, CatalogueTable<T> table, Map<String, ? extends Collection<?>> any) {
        List<T> all = new ArrayList<>();
        Long next = 0L;
        while (next != null && all.size() < Choice.MOST) {
            Items<T> part = table.list(at, any, new Page(Page.MOST, next, false));
            all.addAll(part.items());
            next = part.next();
        }
        return all;
    }

    private static Collator collator() {
        return Collator.getInstance(Locale.of("pl"));
    }
}
