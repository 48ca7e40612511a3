package org.calledger.query.history;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.AnimatorEvent;
import org.calledger.events.CentreEvent;
import org.calledger.events.CoalitionEvent;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.ImportFinished;
import org.calledger.events.HistoryEvent.ImportReversed;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.events.HistoryEvent.MilestoneDisputed;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.events.InstitutionEvent;
import org.calledger.events.ProgrammeEvent;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** Milestones and their disputes; and what was imported. Everything else on the timeline stands in other views. */
public final class HistoryProjection implements Projection {
    private static final Shape MILESTONE = Shape.of(
            "milestone",
            "milestone_id",
            "title",
            "text",
            "institution_id",
            "centre_id",
            "community_id",
            "programme_id",
            "confidence");
    private static final Shape DISPUTE = Shape.of("dispute", "milestone_id", "by_milestone_id", "reason");
    private static final Shape IMPORT_STEP =
            Shape.of("import_step", "import_id", "step", "mapping", "rows_read", "accepted", "present", "refused");
    private static final Shape FROZEN_REPORT =
            Shape.of("frozen_report", "year", "community_id", "centre_id", "as_of", "rule_version", "digest");
    private static final Shape SOURCE = Shape.of("fact_source", "source");

    @Override
    public List<Shape> shapes() {
        return List.of(MILESTONE, DISPUTE, IMPORT_STEP, FROZEN_REPORT, SOURCE);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        if (isOnTimeline(event.fact())) {
            source(event.fact().source(), rows);
        }
        switch (event.fact()) {
            case MilestoneRecorded fact -> rows.accept(milestone(fact));
            case MilestoneDisputed fact ->
                rows.accept(PlainRow.of(DISPUTE, fact.milestoneId(), fact.byMilestoneId(), fact.reason()));
            case ReportFrozen fact ->
                rows.accept(PlainRow.of(
                        FROZEN_REPORT,
                        fact.year(),
                        fact.communityId(),
                        fact.centreId(),
                        fact.position(),
                        fact.ruleVersion(),
                        fact.digest()));
            case ImportStarted fact ->
                rows.accept(
                        PlainRow.of(IMPORT_STEP, fact.importId(), "STARTED", fact.mapping(), null, null, null, null));
            case ImportFinished fact ->
                rows.accept(PlainRow.of(
                        IMPORT_STEP,
                        fact.importId(),
                        "FINISHED",
                        null,
                        fact.rowsRead(),
                        fact.accepted(),
                        fact.present(),
                        fact.refused()));
            case ImportReversed fact ->
                rows.accept(PlainRow.of(
                        IMPORT_STEP, fact.importId(), "REVERSED", null, null, fact.retracted(), null, null));
            default -> {
                // on the timeline through other views
            }
        }
    }

    private static boolean isOnTimeline(Fact fact) {
        return fact instanceof MilestoneRecorded
                || fact instanceof InstitutionEvent
                || fact instanceof CentreEvent
                || fact instanceof CommunityMoved
                || fact instanceof CommunitySplit
                || fact instanceof CommunitiesMerged
                || fact instanceof AnimatorEvent
                || fact instanceof CoalitionEvent
                || fact instanceof ProgrammeEvent;
    }

    private static void source(@Nullable Source source, Consumer<Row> rows) {
        if (source != null) {
            rows.accept(PlainRow.of(SOURCE, EventJson.mapper().writeValueAsString(source)));
        }
    }

    private static Row milestone(MilestoneRecorded fact) {
        Subject subject = fact.subject();
        return PlainRow.of(
                MILESTONE,
                fact.milestoneId(),
                fact.title(),
                fact.text(),
                subject == null ? null : subject.institutionId(),
                subject == null ? null : subject.centreId(),
                subject == null ? null : subject.communityId(),
                subject == null ? null : subject.programmeId(),
                fact.confidence());
    }
}
