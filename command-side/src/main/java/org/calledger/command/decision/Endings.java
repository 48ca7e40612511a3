package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.events.CommunityEvent;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Which communities have ended, since when, and what took their place. */
public record Endings(Map<CommunityId, CommunityEvent> ended) {
    public static final Endings NONE = new Endings(Map.of());

    private static final Boundary.Types FACTS = facts(CommunitySplit.class, CommunitiesMerged.class);

    /** Whether these have ended; a null is none. */
    public static @Nullable Boundary reads(@Nullable CommunityId... communities) {
        return FACTS.aboutEach(Stream.of(communities).filter(Objects::nonNull).toList());
    }

    /** Whether any of these has ended. */
    public static @Nullable Boundary readsEach(Collection<CommunityId> communities) {
        return FACTS.aboutEach(communities);
    }

    public Endings with(Fact fact) {
        return switch (fact) {
            case CommunitySplit split -> with(List.of(split.communityId()), split);
            case CommunitiesMerged merged -> with(merged.communityIds(), merged);
            default -> this;
        };
    }

    private Endings with(List<CommunityId> communities, CommunityEvent end) {
        Map<CommunityId, CommunityEvent> more = new HashMap<>(ended);
        communities.forEach(community -> more.put(community, end));
        return new Endings(more);
    }

    /** Refuses what is new in a community on the day of its end or later; what is open there goes on. Null is none. */
    public void refuse(String field, @Nullable CommunityId community, PartialDate on) {
        CommunityEvent end = community == null ? null : ended.get(community);
        if (end != null && !Chronology.canBeBefore(on, Objects.requireNonNull(end.on()))) {
            throw broken(field, Objects.requireNonNull(community), end);
        }
    }

    /** Refuses a community that has ended, whenever that was: it ends once. */
    public void refuseEnded(String field, CommunityId community) {
        CommunityEvent end = ended.get(community);
        if (end != null) {
            throw broken(field, community, end);
        }
    }

    private static Refusal broken(String field, CommunityId community, CommunityEvent end) {
        List<CommunityId> successors = switch (end) {
            case CommunitySplit split -> split.intoIds();
            case CommunitiesMerged merged -> List.of(merged.intoId());
            default -> List.of();
        };
        String names = successors.stream().map(CommunityId::toString).collect(Collectors.joining(", "));
        return Rule.COMMUNITY_ENDED.broken(field, community, Objects.requireNonNull(end.on()), names);
    }
}
