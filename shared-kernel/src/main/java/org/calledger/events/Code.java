package org.calledger.events;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a register calls a community: text, with its leading zeros.
 *
 * @param scheme the register, as {@code TERYT} or {@code GSS}
 * @param version of the register; a code is unique within scheme and version
 */
public record Code(
        @Size(min = 1, max = 40) String scheme,
        @Size(min = 1, max = 60) String value,
        @Size(max = 40) @Nullable String version) {

    @Override
    public String toString() {
        return scheme + '/' + (version == null ? "" : version) + '/' + value;
    }
}
