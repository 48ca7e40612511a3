package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CoalitionId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CoalitionId {}

    @Override
    public String key() {
        return "coalition";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
