package org.calledger.command.person;

import jakarta.validation.constraints.Size;
import org.calledger.events.PersonalData;
import org.calledger.events.PersonalText;
import org.jspecify.annotations.Nullable;

/** Who a person is, as somebody types it in. It is sealed before it is recorded, and shows itself nowhere before. */
public record PersonalDetails(
        @Size(min = 1, max = 200) String givenName,
        @Size(min = 1, max = 200) String familyName,
        @Size(min = 1, max = 50) @Nullable String phone,
        @Size(min = 1, max = 254) @Nullable String email,
        @Size(min = 1, max = 500) @Nullable String address) {

    public PersonalData inClear() {
        return new PersonalData(
                PersonalText.clear(givenName),
                PersonalText.clear(familyName),
                ifAny(phone),
                ifAny(email),
                ifAny(address));
    }

    private static @Nullable PersonalText ifAny(@Nullable String text) {
        return text == null ? null : PersonalText.clear(text);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "…";
    }
}
