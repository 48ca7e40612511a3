package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record NeedId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NeedId {}

    @Override
    public String key() {
        return "need";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
