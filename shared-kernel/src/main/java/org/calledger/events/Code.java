package org.calledger.events;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a register calls a community: text, with its leading zeros.
 *
 * @param scheme the register, as {@code TERYT} or {@code GSS}
 * @param version of the register; a code is unique within scheme and version
 */
public record Code(
        @Size(min = 1, max = 40) @Pattern(regexp = PLAIN) String scheme,
        @Size(min = 1, max = 60) @Pattern(regexp = PLAIN) String value,
        @Size(max = 40) @Pattern(regexp = PLAIN) @Nullable String version) {
    /** No control characters: a code is a tag of its community. */
    private static final String PLAIN = "[^\\x00-\\x1F\\x7F-\\x9F]*";

    @Override
    public String toString() {
        return scheme + '/' + (version == null ? "" : version) + '/' + value;
    }
}
