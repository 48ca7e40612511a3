package org.calledger.ledger.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A row of {@code event_tag}; the tag as {@link TagKey}. */
@SuppressWarnings("ArrayRecordComponent")
record TagRow(byte[] tag, long position, int typeId) {
    private static final Comparator<TagRow> BY_KEY =
            Comparator.comparing(TagRow::tag, Arrays::compareUnsigned).thenComparingLong(TagRow::position);

    /** In the order of the primary key, so that pages of the index are visited in a row. */
    static List<TagRow> of(AppendBatch batch) {
        List<TagRow> rows = new ArrayList<>();
        for (AppendBatch.Row row : batch.rows()) {
            for (byte[] tag : row.prepared().tagKeys()) {
                rows.add(new TagRow(tag, row.event().position(), row.prepared().typeId()));
            }
        }
        rows.sort(BY_KEY);
        return rows;
    }
}
