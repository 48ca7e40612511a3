package org.calledger.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that no rows could be made of. It takes no effect in the views, and the others go on.
 *
 * @param type the stored name
 * @param reason what went wrong, for whoever looks after the ledger
 * @param attempts how often it was tried
 * @param decidedBy who decided that it is skipped, and why; null while it waits for a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parked(
        long position,
        UUID eventId,
        String type,
        String reason,
        State state,
        int attempts,
        Instant since,
        @Nullable String decidedBy,
        @Nullable String decision) {

    private static final int LONGEST_REASON = 500;

    /** What is to become of it. */
    public enum State {
        /** Somebody has to decide: an alarm. */
        WAITING,
        /** Somebody decided that the views do without it, also when they are made anew. */
        SKIPPED
    }

    static Parked now(Incoming event, Throwable failure) {
        return new Parked(
                event.position(),
                event.eventId(),
                event.type(),
                reason(failure),
                State.WAITING,
                1,
                Instant.now(),
                null,
                null);
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        String words = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
        String line = words.replace('\0', ' ').replaceAll("\\s+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
