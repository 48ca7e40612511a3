package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record WorkId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkId {}

    @Override
    public String key() {
        return "work";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
