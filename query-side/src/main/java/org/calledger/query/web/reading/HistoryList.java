package org.calledger.query.web.reading;

import java.util.List;
import java.util.UUID;
import org.calledger.events.Confidence;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** One page of the history. */
public record HistoryList(List<Line> items, @Nullable String next, long position) {

    /**
     * One thing that happened.
     *
     * @param kind MILESTONE, CENTRE_OPENED …
     * @param subject name of whom it is about
     */
    public record Line(
            @Nullable PartialDate on,
            String kind,
            String title,
            @Nullable String text,
            @Nullable String subject,
            @Nullable Confidence confidence,
            @Nullable UUID milestoneId,
            List<Source> sources,
            List<Dispute> disputes,
            long position) {}

    /**
     * Somebody disagrees; both stand.
     *
     * @param against the other milestone, title and date with it; absent when only a reason is given
     */
    public record Dispute(
            String reason,
            @Nullable UUID against,
            @Nullable String title,
            @Nullable PartialDate on,
            List<Source> sources,
            long position) {

        /** The same with another's reason. */
        public Dispute and(Dispute other) {
            return new Dispute(reason + "\n" + other.reason, against, title, on, sources, position);
        }
    }
}
