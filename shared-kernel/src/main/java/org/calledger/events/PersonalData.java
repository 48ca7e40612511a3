package org.calledger.events;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who a person is. The only place in all events where that stands. */
public record PersonalData(
        PersonalText givenName,
        PersonalText familyName,
        @Nullable PersonalText phone,
        @Nullable PersonalText email,
        @Nullable PersonalText address) {

    /** Every field that is there, made another one; the function is told its name. */
    public PersonalData map(BiFunction<String, PersonalText, PersonalText> each) {
        return new PersonalData(
                each.apply("givenName", givenName),
                each.apply("familyName", familyName),
                ifAny(phone, text -> each.apply("phone", text)),
                ifAny(email, text -> each.apply("email", text)),
                ifAny(address, text -> each.apply("address", text)));
    }

    private static @Nullable PersonalText ifAny(
            @Nullable PersonalText text, Function<PersonalText, PersonalText> made) {
        return text == null ? null : made.apply(text);
    }
}
