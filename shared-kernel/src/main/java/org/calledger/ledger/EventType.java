package org.calledger.ledger;

/**
 * The stored name of a kind of event and the revision of its shape. A name is never a Java class name and never changes.
 *
 * @param name namespace and name, as {@code need.NeedReported}
 * @param revision the shape of the payload, from 1
 */
public record EventType(String name, int revision) {
    public EventType {
        if (name.isBlank() || name.length() > 120 || revision < 1) {
            throw new IllegalArgumentException("not an event type: " + name + " revision " + revision);
        }
    }
}
