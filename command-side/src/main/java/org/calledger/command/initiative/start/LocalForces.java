package org.calledger.command.initiative.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.command.decision.Trail;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.ResourceEvent;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.events.ResourceId;
import org.jspecify.annotations.Nullable;

/** What an initiative can build on: resources promised to it, people who have joined, each from a community. */
record LocalForces(Trail<Fact> trail) {
    static final LocalForces NONE = new LocalForces(Trail.empty());

    /** Something there to build on from one day on, perhaps until another. */
    private record Force(
            CommunityId community,
            PartialDate from,
            @Nullable PartialDate until) {
        boolean canBeThere(PartialDate on) {
            return !on.isCertainlyBefore(from) && (until == null || !until.isCertainlyBefore(on));
        }
    }

    LocalForces with(Fact fact) {
        return switch (fact) {
            case ResourceEvent ignored -> new LocalForces(trail.with(fact));
            case InitiativeEvent ignored -> new LocalForces(trail.with(fact));
            default -> this;
        };
    }

    /** The resources promised to it, whatever became of them. */
    Set<ResourceId> resources() {
        return trail.toList().stream()
                .filter(ResourceCommitted.class::isInstance)
                .map(fact -> ((ResourceCommitted) fact).resourceId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The communities of those that can have been there on that day. */
    Set<CommunityId> communities(PartialDate on) {
        List<Force> all = new ArrayList<>();
        Map<ResourceId, Force> promised = new HashMap<>();
        Map<PersonId, Force> people = new HashMap<>();
        for (Fact fact : trail.toList()) {
            switch (fact) {
                case ResourceCommitted resource -> {
                    end(promised, all, resource.resourceId(), null);
                    promised.put(
                            resource.resourceId(), new Force(resource.communityId(), resource.on(), resource.until()));
                }
                case ResourceReleased released -> end(promised, all, released.resourceId(), released.on());
                case ResourceRetired retired -> end(promised, all, retired.resourceId(), retired.on());
                case InitiativeJoined joined -> join(people, joined, joined.homeCommunityId(), joined.on());
                case PromotedFromWaitingList joined -> join(people, joined, joined.homeCommunityId(), joined.on());
                case InitiativeLeft left -> leave(people, all, left);
                default -> {
                    // nothing to build on
                }
            }
        }
        all.addAll(people.values());
        all.addAll(promised.values());
        return all.stream()
                .filter(force -> force.canBeThere(on))
                .map(Force::community)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From that day on the resource serves no more; null: it goes on as promised. */
    private static void end(
            Map<ResourceId, Force> promised, List<Force> all, ResourceId resource, @Nullable PartialDate on) {
        Force was = promised.remove(resource);
        if (was != null) {
            boolean over = on == null || (was.until() != null && was.until().isCertainlyBefore(on));
            all.add(over ? was : new Force(was.community(), was.from(), on));
        }
    }

    private static void join(Map<PersonId, Force> people, Joining joining, @Nullable CommunityId home, PartialDate on) {
        PersonId person = joining.personId();
        if (person != null && home != null) {
            people.put(person, new Force(home, on, null));
        }
    }

    private static void leave(Map<PersonId, Force> people, List<Force> all, InitiativeLeft left) {
        Force stay = left.personId() == null ? null : people.remove(left.personId());
        if (stay != null) {
            all.add(new Force(stay.community(), stay.from(), left.on()));
        }
    }
}
