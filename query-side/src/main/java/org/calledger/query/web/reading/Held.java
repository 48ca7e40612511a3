package org.calledger.query.web.reading;

import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** A gathering that was held. */
public record Held(
        String title, GatheringKind kind, @Nullable PartialDate on, Headcount headcount, long position) {}
