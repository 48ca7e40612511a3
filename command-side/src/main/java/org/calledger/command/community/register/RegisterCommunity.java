package org.calledger.command.community.register;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.calledger.command.community.Outline;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.Code;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Setting;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A community takes its place in the tree.
 *
 * @param outline a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon
 */
public record RegisterCommunity(
        @Made CommunityId communityId,
        @Size(min = 1, max = 200) String name,
        CommunityKind kind,
        @Nullable CommunityId parentId,
        @Nullable Code code,
        @Nullable Setting setting,
        @Nullable Map<String, Object> outline,
        @Nullable Place centre,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    public RegisterCommunity {
        if (outline != null) {
            Outline.check(outline);
        }
    }
}
