package org.calledger.command.community;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Made;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A community that takes the place of others.
 *
 * @param outline a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon
 */
public record Successor(
        @Made CommunityId communityId,
        @Size(min = 1, max = 200) String name,
        CommunityKind kind,
        @Nullable Code code,
        @Nullable Map<String, Object> outline) {

    public Successor {
        if (outline != null) {
            Outline.check(outline);
        }
    }

    /** Its beginning, with what it has from those before it. */
    public CommunityRegistered registered(Command command, @Nullable CommunityId parent, Setting setting) {
        return new CommunityRegistered(
                communityId,
                name,
                kind,
                parent,
                code,
                setting,
                outline,
                null,
                Objects.requireNonNull(command.on()),
                null,
                command.source());
    }
}
