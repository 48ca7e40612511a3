package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record GatheringId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GatheringId {}

    @Override
    public String key() {
        return "gathering";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
