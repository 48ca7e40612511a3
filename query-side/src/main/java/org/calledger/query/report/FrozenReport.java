package org.calledger.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A report that was frozen. Asked for with {@code asOf} it is given again, and has this digest.
 *
 * @param asOf as recorded up to there
 * @param ruleVersion how it was counted
 * @param digest SHA-256 of its canonical JSON, in hexadecimal digits
 * @param position of the freezing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrozenReport(
        int year,
        @Nullable UUID communityId,
        @Nullable UUID centreId,
        long asOf,
        int ruleVersion,
        String digest,
        @JsonUnwrapped Happened happened,
        UUID eventId,
        long position) {}
