package org.calledger.query.projection;

/** What one fact says in one table. It never changes; the driver says from when to when it stands. */
public interface Row {
    Shape shape();

    /** Gives the values of the shape's columns, in their order. */
    void write(CopyLine to);
}
