package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record InitiativeId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InitiativeId {}

    @Override
    public String key() {
        return "initiative";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
