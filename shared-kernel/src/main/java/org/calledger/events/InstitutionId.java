package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record InstitutionId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstitutionId {}

    @Override
    public String key() {
        return "institution";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
