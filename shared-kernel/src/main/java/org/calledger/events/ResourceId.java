package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ResourceId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResourceId {}

    @Override
    public String key() {
        return "resource";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
