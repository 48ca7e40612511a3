package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A person under their pseudonym.
 *
 * @param ageBand as when registered
 * @param mergedInto the record that is left, where this one was merged into another
 * @param mergedFrom records that are one with this one, which is left
 * @param erased whether the person was forgotten: so whatever moment is asked about
 * @param position of the registration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(
        UUID personId,
        @Nullable UUID communityId,
        @Nullable String ageBand,
        @Nullable Integer birthYear,
        @Nullable String sex,
        List<String> backgrounds,
        @Nullable UUID mergedInto,
        List<UUID> mergedFrom,
        boolean erased,
        @JsonUnwrapped Happened happened,
        long position) {}
