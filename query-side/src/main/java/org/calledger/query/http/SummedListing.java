package org.calledger.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.calledger.query.http.table.Paged;
import org.jspecify.annotations.Nullable;

/** A part of a list, with the sum of the whole list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SummedListing<T>(
        List<T> items,
        @Nullable Object sum,
        @Nullable String next,
        long position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total)
        implements Paged {}
