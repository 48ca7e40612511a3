package org.calledger.events;

import java.util.UUID;

/** Names one thing of the domain for ever; in JSON a UUID string. */
public interface Id {
    UUID value();

    /** The key of the tag that this id gives to events, as {@code need}. */
    String key();
}
