package org.calledger.ledger.axon;

import java.util.UUID;
import org.calledger.events.Fact;
import org.calledger.events.PersonEvent.Personal;
import org.calledger.events.PersonalData;
import org.calledger.events.PersonalText;
import org.calledger.ledger.privacy.PersonalFields;
import org.jspecify.annotations.Nullable;

/**
 * Seals the personal data of a fact for the event it becomes: the last thing that happens to them before they are bytes.
 * Nothing here opens them; that is done at a data steward's door. Safe for use by many threads.
 */
public final class PersonalSeal {
    /** For a ledger that keeps no personal data; a fact that holds some is refused where it is written. */
    public static final PersonalSeal NONE = new PersonalSeal(null);

    private final @Nullable PersonalFields fields;

    private PersonalSeal(@Nullable PersonalFields fields) {
        this.fields = fields;
    }

    public static PersonalSeal of(PersonalFields fields) {
        return new PersonalSeal(fields);
    }

    /**
     * The fact as it may be stored. What is sealed already stays as it is.
     *
     * @throws org.calledger.ledger.privacy.PrivacyException there is no key for the person, and none to be had
     */
    Fact sealed(Fact fact, UUID event) {
        if (fields == null || !(fact instanceof Personal personal)) {
            return fact;
        }
        PersonalData data = personal.personalData();
        if (data == null || data.givenName().isSealed()) {
            return fact;
        }
        PersonalFields.Sealing sealing = fields.sealing(personal.personId().value(), event);
        return personal.with(data.map((field, text) -> PersonalText.sealed(sealing.seal(field, text.text()))));
    }
}
