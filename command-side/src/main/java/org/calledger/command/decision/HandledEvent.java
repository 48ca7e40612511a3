package org.calledger.command.decision;

import java.util.UUID;
import org.calledger.events.Fact;

/** One event of it; type is the stored name, position counts from 1. */
public record HandledEvent(UUID eventId, String type, long position, Fact fact) {}
