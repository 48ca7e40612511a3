package org.calledger.query;

import java.util.List;
import org.calledger.query.contradictions.MentionsProjection;
import org.calledger.query.directory.CooperationProjection;
import org.calledger.query.directory.DirectoryProjection;
import org.calledger.query.directory.InitiativesProjection;
import org.calledger.query.history.HistoryProjection;
import org.calledger.query.needsmap.NeedsProjection;
import org.calledger.query.participation.ParticipationProjection;
import org.calledger.query.projection.View;
import org.calledger.query.volunteering.VolunteeringProjection;

/** The table of contents: every view there is. All of them stand at one position. */
public final class QuerySide {
    public static final List<View> VIEWS = List.of(
            new View("directory", 3, new DirectoryProjection()),
            new View("cooperation", 1, new CooperationProjection()),
            new View("initiatives", 2, new InitiativesProjection()),
            new View("needs", 3, new NeedsProjection()),
            new View("participation", 2, new ParticipationProjection()),
            new View("volunteering", 1, new VolunteeringProjection()),
            new View("history", 3, new HistoryProjection()),
            new View("mentions", 1, new MentionsProjection()));

    private QuerySide() {}
}
