package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CentreId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CentreId {}

    @Override
    public String key() {
        return "centre";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
