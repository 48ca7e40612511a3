package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CommunityId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommunityId {}

    @Override
    public String key() {
        return "community";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
