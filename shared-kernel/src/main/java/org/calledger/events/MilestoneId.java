package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record MilestoneId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MilestoneId {}

    @Override
    public String key() {
        return "milestone";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
