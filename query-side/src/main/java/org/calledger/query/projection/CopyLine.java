package org.calledger.query.projection;

import java.util.Collection;
import java.util.UUID;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, in the order of its columns. */
public interface CopyLine {
    CopyLine add(@Nullable Object value);

    CopyLine add(@Nullable Id id);

    CopyLine add(@Nullable UUID id);

    CopyLine add(@Nullable Enum<?> value);

    CopyLine add(long value);

    CopyLine add(boolean value);

    /** Three columns: as it was told, the earliest and the latest day. */
    CopyLine add(@Nullable PartialDate date);

    /** An array; its elements are names of enums or texts without quotes and backslashes. */
    CopyLine addAll(Collection<?> values);
}
