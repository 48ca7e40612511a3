package org.calledger.ledger.evolution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From one revision of a stored type to the next, and back. Pure functions on a JSON object (RFC 8259) as maps, lists,
 * strings, numbers, booleans and nulls; what they are given they leave as it is. Once a revision was released, its step
 * never changes.
 */
public interface Step {

    /** The stored name, as {@code need.NeedSupported}. */
    String type();

    /** The revision that is lifted, to this one plus one. */
    int from();

    /** The payload as the next revision says it. Defined for everything that was ever stored as this revision. */
    Map<String, @Nullable Object> lift(Map<String, @Nullable Object> older);

    /**
     * The payload as this revision said it, for as long as nodes of an older release are to read it. Takes back every
     * lift.
     *
     * @return null where it says something that this revision had no words for
     */
    @Nullable
    Map<String, @Nullable Object> lower(Map<String, @Nullable Object> newer);
}
