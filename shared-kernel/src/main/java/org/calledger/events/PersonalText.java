package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A text in which somebody is named. In a fact that was only decided it is in clear; in one that was recorded it is sealed,
 * and stays so: it is never opened on the way to a decision or a view. It shows itself nowhere, and cannot be written as JSON
 * before it is sealed.
 */
public final class PersonalText {
    private final String text;
    private final boolean sealed;

    private PersonalText(String text, boolean sealed) {
        this.text = text;
        this.sealed = sealed;
    }

    public static PersonalText clear(String text) {
        return new PersonalText(text, false);
    }

    /** As it was written by {@link #stored}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonalText sealed(String text) {
        return new PersonalText(text, true);
    }

    public boolean isSealed() {
        return sealed;
    }

    /** The text itself, in clear or sealed, as {@link #isSealed} says. */
    public String text() {
        return text;
    }

    /** The sealed text; throws IllegalStateException where it is still in clear. */
    @JsonValue
    public String stored() {
        if (!sealed) {
            throw new IllegalStateException("personal data are not written before they are sealed");
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalText that && sealed == that.sealed && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, sealed);
    }

    /** Nothing of the text. */
    @Override
    public String toString() {
        return "…";
    }
}
