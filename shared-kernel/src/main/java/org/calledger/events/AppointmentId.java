package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record AppointmentId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {}

    @Override
    public String key() {
        return "appointment";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
