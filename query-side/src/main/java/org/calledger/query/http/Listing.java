package org.calledger.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.calledger.query.http.table.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as it is answered.
 *
 * @param next the cursor of the next part; null at the end
 * @param position how far the answer reaches
 * @param total of the whole list, where it was asked for
 */
public record Listing<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total)
        implements Paged {}
