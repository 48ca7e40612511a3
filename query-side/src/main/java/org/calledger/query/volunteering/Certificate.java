package org.calledger.query.volunteering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says to anybody who has its code; never whose it is.
 *
 * @param status whether the work it certifies still reads as it did then
 * @param period the certified days, both ends included, as they were told
 * @param minutes of work done alone
 * @param minutesTogether of work done with others, for all of them together
 * @param issued when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certificate(
        String code,
        Status status,
        @Nullable String institutionName,
        @Nullable Period period,
        @Nullable Long minutes,
        @Nullable Long minutesTogether,
        @JsonUnwrapped @Nullable Happened issued) {

    /** VALID: as it says. STALE: the hours were corrected, rejected or retracted since. UNKNOWN: there is none. */
    public enum Status {
        VALID,
        STALE,
        UNKNOWN
    }

    /** From one day to another. */
    public record Period(String from, String until) {}

    public static Certificate unknown(String code) {
        return new Certificate(code, Status.UNKNOWN, null, null, null, null, null);
    }
}
