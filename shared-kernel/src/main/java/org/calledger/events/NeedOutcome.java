package org.calledger.events;

/** How far an initiative met one of the needs it answered. */
public record NeedOutcome(NeedId needId, Verdict outcome) {}
