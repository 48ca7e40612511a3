package org.calledger.endtoend.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules, told again from the words of the domain and not from the product's code: held against the events in the
 * ledger's order, whoever recorded them.
 */
final class Rules {
    private final Consumer<String> broken;
    private final Set<String> supports = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> closedCentres = new HashSet<>();
    private final Map<String, Initiative> initiatives = new HashMap<>();

    private static final class Initiative {
        private final String centre;
        private final long capacity;
        private final Set<String> joined = new LinkedHashSet<>();
        private final Set<String> waiting = new LinkedHashSet<>();
        private boolean open = true;

        Initiative(String centre, long capacity) {
            this.centre = centre;
            this.capacity = capacity;
        }

        boolean isFull() {
            return joined.size() >= capacity;
        }
    }

    Rules(Consumer<String> broken) {
        this.broken = broken;
    }

    /** The next event, in the ledger's order. */
    void take(Recorded event) {
        switch (event.type()) {
            case "NeedReported" -> made(event, "need");
            case "PersonRegistered" -> made(event, "person");
            case "CentreOpened" -> made(event, "centre");
            case "NeedSupported" -> supported(event);
            case "CentreClosed" -> closed(event);
            case "InitiativeProposed" -> proposed(event);
            case "InitiativeAbandoned" -> initiative(event).open = false;
            case "InitiativeJoined", "WaitingListJoined", "PromotedFromWaitingList" -> comes(event);
            case "InitiativeLeft", "WaitingListLeft" -> leaves(event);
            default -> {
                // founded the town
            }
        }
    }

    private void made(Recorded event, String key) {
        holds(things.add(event.tag(key)), event, "recorded twice");
    }

    private void supported(Recorded event) {
        holds(things.contains(event.tag("need")), event, "a need that was not reported");
        holds(things.contains(event.tag("person")), event, "a person who was not registered");
        holds(supports.add(event.tag("need") + " " + event.tag("person")), event, "one support a person");
    }

    private void closed(Recorded event) {
        String centre = event.tag("centre");
        holds(closedCentres.add(centre), event, "closed twice");
        List<String> open = new ArrayList<>();
        initiatives.forEach((id, initiative) -> {
            if (initiative.open && initiative.centre.equals(centre)) {
                open.add(id);
            }
        });
        holds(open.isEmpty(), event, "closed with open initiatives " + open);
    }

    private void proposed(Recorded event) {
        String centre = event.tag("centre");
        holds(things.contains(centre), event, "a centre that was not opened");
        holds(!closedCentres.contains(centre) || event.isOfAnEarlierDay(), event, "proposed at a closed centre");
        long capacity = event.data().path("capacity").asLong(Long.MAX_VALUE);
        holds(
                initiatives.putIfAbsent(event.tag("initiative"), new Initiative(centre, capacity)) == null,
                event,
                "recorded twice");
    }

    private void comes(Recorded event) {
        Initiative initiative = initiative(event);
        String person = event.tag("person");
        holds(initiative.open, event, "joined when it was over");
        holds(!initiative.joined.contains(person), event, "joined already");
        switch (event.type()) {
            case "WaitingListJoined" -> {
                holds(initiative.isFull() || !initiative.waiting.isEmpty(), event, "waits while there is a place");
                holds(initiative.waiting.add(person), event, "waits already");
            }
            case "PromotedFromWaitingList" -> {
                holds(initiative.waiting.stream().findFirst().stream().anyMatch(person::equals), event, "out of turn");
                initiative.waiting.remove(person);
                joins(initiative, person, event);
            }
            default -> {
                holds(initiative.waiting.isEmpty() || event.isOfAnEarlierDay(), event, "passed those who wait");
                joins(initiative, person, event);
            }
        }
    }

    private void joins(Initiative initiative, String person, Recorded event) {
        holds(!initiative.isFull() || event.isOfAnEarlierDay(), event, "over capacity " + initiative.capacity);
        initiative.joined.add(person);
    }

    private void leaves(Recorded event) {
        Initiative initiative = initiative(event);
        Set<String> from = event.type().equals("InitiativeLeft") ? initiative.joined : initiative.waiting;
        holds(from.remove(event.tag("person")), event, "left without having come");
    }

    private Initiative initiative(Recorded event) {
        Initiative known = initiatives.get(event.tag("initiative"));
        holds(known != null, event, "an initiative that was not proposed");
        return known == null ? new Initiative("", Long.MAX_VALUE) : known;
    }

    private void holds(boolean isSo, Recorded event, String rule) {
        if (!isSo) {
            broken.accept(
                    "rule broken at " + event.position() + ", " + event.type() + " " + event.tags() + ": " + rule);
        }
    }
}
