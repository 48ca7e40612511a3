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
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
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

    /** Something there to build on from one day on, until the first of its ends. */
    private record Force(CommunityId community, PartialDate from, List<PartialDate> ends) {
        boolean canBeThere(PartialDate on) {
            return !on.isCertainlyBefore(from) && ends.stream().noneMatch(end -> end.isCertainlyBefore(on));
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
        Map<Id, List<Force>> open = new HashMap<>();
        Map<Id, List<Force>> promised = new HashMap<>();
        for (Fact fact : trail.toList()) {
            switch (fact) {
                case ResourceCommitted resource -> {
                    Force force = force(resource.communityId(), resource.on(), resource.until());
                    all.add(force);
                    add(open, resource.resourceId(), force);
                    add(promised, resource.resourceId(), force);
                }
                case ResourceReleased released -> end(open, released.resourceId(), released.on());
                case InitiativeJoined joined ->
                    join(all, open, joined.personId(), joined.homeCommunityId(), joined.on());
                case PromotedFromWaitingList joined ->
                    join(all, open, joined.personId(), joined.homeCommunityId(), joined.on());
                case InitiativeLeft left -> end(open, left.personId(), left.on());
                default -> {
                    // nothing to build on
                }
            }
        }
        retire(promised);
        return all.stream()
                .filter(force -> force.canBeThere(on))
                .map(Force::community)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void join(
            List<Force> all,
            Map<Id, List<Force>> open,
            @Nullable PersonId person,
            @Nullable CommunityId home,
            PartialDate on) {
        if (person != null && home != null) {
            Force force = force(home, on, null);
            all.add(force);
            add(open, person, force);
        }
    }

    /** What is retired serves nobody any more, whenever it was promised. */
    private void retire(Map<Id, List<Force>> promised) {
        for (Fact fact : trail.toList()) {
            if (fact instanceof ResourceRetired retired) {
                promised.getOrDefault(retired.resourceId(), List.of())
                        .forEach(force -> force.ends().add(retired.on()));
            }
        }
    }

    private static Force force(CommunityId community, PartialDate from, @Nullable PartialDate until) {
        List<PartialDate> ends = new ArrayList<>();
        if (until != null) {
            ends.add(until);
        }
        return new Force(community, from, ends);
    }

    private static void add(Map<Id, List<Force>> forces, Id of, Force force) {
        forces.computeIfAbsent(of, none -> new ArrayList<>()).add(force);
    }

    /** All of one: whoever comes back begins anew. */
    private static void end(Map<Id, List<Force>> forces, @Nullable Id of, PartialDate on) {
        List<Force> ended = of == null ? null : forces.remove(of);
        if (ended != null) {
            ended.forEach(force -> force.ends().add(on));
        }
    }
}
