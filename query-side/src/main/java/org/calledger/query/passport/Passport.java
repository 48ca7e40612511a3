package org.calledger.query.passport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.query.needsmap.Need;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one need, each line with the position of the event that it comes from. Nobody is named.
 *
 * @param need as in the list of needs; its {@code position} is that of the voicing
 * @param mergedInto the need that is left, where this one was merged
 * @param mergedIn needs that count under this one
 * @param turns withdrawals and reopenings
 * @param asOf the position at which all this was so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passport(
        Need need,
        @Nullable Merging mergedInto,
        List<Merging> mergedIn,
        List<Turn> turns,
        Supports supports,
        List<Answer> initiatives,
        List<Judged> verdicts,
        long asOf) {

    /**
     * Two records of one need.
     *
     * @param needId the other record
     * @param voiced when the other was voiced
     * @param happened when it was said that they are one
     * @param position of the merging
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Merging(
            UUID needId,
            @Nullable String title,
            @Nullable Happened voiced,
            @JsonUnwrapped Happened happened,
            long position) {}

    /** @param turn WITHDRAWN or REOPENED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Turn(
            UUID needId,
            String turn,
            @Nullable String reason,
            @JsonUnwrapped Happened happened,
            long position) {}

    /**
     * Who supports it; the sums are those of the need.
     *
     * @param times by month where it is known, else by year, else {@code undated}; in the order of time
     */
    public record Supports(long people, long counted, long unknown, List<Period> times, List<Line> withdrawn) {}

    /**
     * Supports of one time.
     *
     * @param people named, each once, in the time of their first support
     * @param counted not named, but counted
     * @param unknown supports by a number of people that nobody knows
     * @param facts how many events these are
     * @param positions of the first 500 of them
     */
    public record Period(String period, long people, long counted, long unknown, long facts, List<Long> positions) {}

    /** Something that happened, of which no more is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(@JsonUnwrapped Happened happened, long position) {}

    /**
     * An initiative that answers the need, or one that was merged into it.
     *
     * @param carrier name of the centre or institution that carries it
     * @param status PROPOSED, RUNNING, COMPLETED or ABANDONED
     * @param joined people and institutions in it now
     * @param steps from its proposal on
     * @param outcomes for this need, by whoever completed it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID initiativeId,
            String title,
            String kind,
            String origin,
            @Nullable UUID centreId,
            @Nullable UUID institutionId,
            @Nullable String carrier,
            String status,
            long joined,
            List<Step> steps,
            List<Outcome> outcomes,
            List<Met> gatherings) {}

    /** @param step PROPOSED, STARTED, COMPLETED or ABANDONED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String step,
            @Nullable String reason,
            @JsonUnwrapped Happened happened,
            long position) {}

    /** @param outcome MET, PARTLY_MET or NOT_MET */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String outcome, @JsonUnwrapped Happened happened, long position) {}

    /**
     * A gathering of an initiative.
     *
     * @param status PLANNED, HELD or CANCELLED
     * @param headcount a number, {@code "unknown"} or {@code "not-applicable"}; absent until it is held
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Met(
            UUID gatheringId,
            String title,
            String kind,
            String status,
            @Nullable Object headcount,
            @JsonUnwrapped Happened happened,
            long position) {}

    /**
     * What one side says of how the need was met.
     *
     * @param side RESIDENT, ANIMATOR or HOST
     * @param institution its name, where one judged
     * @param latest whether it is the last word of its side
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Judged(
            String side,
            String verdict,
            @Nullable UUID institutionId,
            @Nullable String institution,
            boolean latest,
            @JsonUnwrapped Happened happened,
            long position) {}
}
