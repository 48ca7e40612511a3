package org.calledger.command.catalogue;

/** Where every command comes in, whatever it came through: HTTP, a batch, an import, the demo history. */
public interface CommandDoor {

    /**
     * Checks who sends it, checks it against its schema, decides and records it. Blocks until it is durable, so call it on
     * a virtual thread; never throws for what the caller sent or for a ledger out of reach.
     */
    Answer send(Envelope envelope);
}
