package org.calledger.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The year of a community, a centre or all. It names nobody, and no number of one to four people stands in it, so that
 * neither an erasure nor a threshold changes it.
 *
 * @param ruleVersion how it was counted; raised whenever another report would come out of the same events
 * @param subject whose year
 * @param position as recorded up to there
 * @param years the year itself first, then the two before it
 * @param partners of its initiatives in the year, in the order of their names
 * @param milestones of the year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        int ruleVersion,
        int year,
        Subject subject,
        long position,
        List<Year> years,
        List<Partner> partners,
        List<Milestone> milestones) {
    public static final int RULE_VERSION = 1;

    /** @param name null: of everything */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable UUID communityId,
            @Nullable UUID centreId,
            @Nullable String name) {}

    /** @param figures by name, in the order in which they are told */
    public record Year(int year, Map<String, ReportFigure> figures) {}

    public record Partner(UUID institutionId, String name) {}

    /** @param on as it was told: a PartialDate */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Milestone(
            String title, @Nullable String on, @Nullable String confidence, long position) {}
}
