package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which communities a centre serves, from which day on; whoever serves a community serves all below it. */
public record Catchment(@Nullable CentreOpened opened, List<CommunityServed> served) {
    public static final Catchment NOTHING = new Catchment(null, List.of());

    public Catchment with(Fact fact) {
        return switch (fact) {
            case CentreOpened opening -> new Catchment(opening, served);
            case CommunityServed serving -> {
                List<CommunityServed> more = new ArrayList<>(served);
                more.add(serving);
                yield new Catchment(opened, more);
            }
            default -> this;
        };
    }

    /** Those that it can have served on that day. */
    public Set<CommunityId> on(PartialDate day) {
        Set<CommunityId> communities = new LinkedHashSet<>();
        if (opened != null && !day.isCertainlyBefore(opened.on())) {
            communities.addAll(opened.communityIds());
        }
        served.stream()
                .filter(serving -> !day.isCertainlyBefore(serving.on()))
                .forEach(serving -> communities.add(serving.communityId()));
        return communities;
    }

    /** Whether it names that very community, from whichever day on. */
    public boolean names(CommunityId community) {
        return (opened != null && opened.communityIds().contains(community))
                || served.stream().anyMatch(serving -> serving.communityId().equals(community));
    }
}
