package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calledger.events.CentreEvent;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which communities a centre serves, from which day to which; whoever serves a community serves all below it. */
public record Catchment(@Nullable CentreOpened opened, Trail<CentreEvent> changes) {
    public static final Catchment NOTHING = new Catchment(null, Trail.empty());

    /** What it is made of. */
    public static final Boundary.Types FACTS = facts(CentreOpened.class, CommunityServed.class, CommunityLeft.class);

    public Catchment with(Fact fact) {
        return switch (fact) {
            case CentreOpened opening -> new Catchment(opening, changes);
            case CommunityServed serving -> new Catchment(opened, changes.with(serving));
            case CommunityLeft leaving -> new Catchment(opened, changes.with(leaving));
            default -> this;
        };
    }

    /** Those that it can have served on that day. */
    public Set<CommunityId> on(PartialDate day) {
        Set<CommunityId> communities = new LinkedHashSet<>();
        List<CentreEvent> all = changes.toList();
        if (opened != null && !day.isCertainlyBefore(opened.on())) {
            for (CommunityId community : opened.communityIds()) {
                if (!isOver(community, opened.on(), all, day)) {
                    communities.add(community);
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof CommunityServed serving
                    && !day.isCertainlyBefore(serving.on())
                    && !isOver(serving.communityId(), serving.on(), all.subList(i, all.size()), all, day)) {
                communities.add(serving.communityId());
            }
        }
        return communities;
    }

    private static boolean isOver(CommunityId community, PartialDate since, List<CentreEvent> all, PartialDate day) {
        return isOver(community, since, all, all, day);
    }

    /** Whether a leaving had certainly followed that beginning before that day; of one and the same day, a later one. */
    private static boolean isOver(
            CommunityId community, PartialDate since, List<CentreEvent> later, List<CentreEvent> all, PartialDate day) {
        return all.stream()
                .filter(CommunityLeft.class::isInstance)
                .map(CommunityLeft.class::cast)
                .filter(leaving -> leaving.communityId().equals(community))
                .filter(leaving -> !leaving.on().isCertainlyBefore(since))
                .filter(leaving -> !(since.isExactDay() && since.equals(leaving.on())) || later.contains(leaving))
                .anyMatch(leaving -> leaving.on().isCertainlyBefore(day));
    }
}
