package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CertificateId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificateId {}

    @Override
    public String key() {
        return "certificate";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
