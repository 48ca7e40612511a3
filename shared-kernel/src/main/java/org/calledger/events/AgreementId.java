package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record AgreementId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgreementId {}

    @Override
    public String key() {
        return "agreement";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
