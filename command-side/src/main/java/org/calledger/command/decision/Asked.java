package org.calledger.command.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What comes with a command beside its fields, so that deciding needs no clock and no generator.
 *
 * @param sentAt when the door took it in, by the clock of this node
 * @param today in the ledger's time zone
 * @param actor pseudonymous subject of whoever sent it
 * @param metadata for the events it becomes, as {@link org.calledger.ledger.axon.MetadataKey} names them
 */
public record Asked(Instant sentAt, LocalDate today, String actor, Map<String, String> metadata) {}
