package org.calledger.query.web.reading;

import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;

/** A gathering that was held. */
public record Held(String title, GatheringKind kind, PartialDate on, Headcount headcount, long position) {}
