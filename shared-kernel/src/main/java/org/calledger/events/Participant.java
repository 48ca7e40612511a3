package org.calledger.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named person with what was known of them on the day of the fact, frozen there. */
public record Participant(
        PersonId personId,
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        List<Background> backgrounds) {}
