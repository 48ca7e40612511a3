package org.calledger.command.community;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CodeAssigned;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.Fact;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** The codes that a command would give, and who has them. */
public record Codes(Set<Code> taken) {
    public static final Codes NONE = new Codes(Set.of());

    /** Who was given one of these; a null is none. */
    public static @Nullable Boundary reads(List<@Nullable Code> codes) {
        Boundary[] each = codes.stream()
                .filter(Objects::nonNull)
                .map(code ->
                        facts(CommunityRegistered.class, CodeAssigned.class).about(code))
                .toArray(Boundary[]::new);
        return each.length == 0 ? null : Boundary.of(each);
    }

    public Codes with(Fact fact) {
        Code code = switch (fact) {
            case CommunityRegistered registered -> registered.code();
            case CodeAssigned assigned -> assigned.code();
            default -> null;
        };
        if (code == null) {
            return this;
        }
        Set<Code> more = new HashSet<>(taken);
        more.add(code);
        return new Codes(more);
    }

    /** Refuses a code that is given already, and one that stands here twice; a null is none. */
    public void refuseTaken(String field, List<@Nullable Code> codes) {
        Set<Code> given = new HashSet<>(taken);
        for (Code code : codes) {
            if (code != null && !given.add(code)) {
                throw Rule.COMMUNITY_CODE_TAKEN.broken(field, code);
            }
        }
    }
}
