package org.calledger.events;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is known from.
 *
 * @param sha256 of the document, in hexadecimal
 * @param date the day the source itself bears
 */
public record Source(
        @Size(min = 1, max = 200) String title,
        @Size(max = 2000) @Nullable String url,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,
        @Size(max = 50) @Nullable String page,
        @Nullable PartialDate date) {}
