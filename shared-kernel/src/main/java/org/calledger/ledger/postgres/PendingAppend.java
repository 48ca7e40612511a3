package org.calledger.ledger.postgres;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.calledger.ledger.Appended;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;

/**
 * An append on its way to the sequencer, with everything made ready that needs no lock.
 *
 * @param failIf null: unconditional
 * @param after as the caller said; reported when the condition fails
 * @param checkedTo nothing matching lies behind {@code after} up to here: {@code after} itself, or further by SQL
 * @param bytes payload and metadata
 * @param answer completed once, never on the sequencer's thread
 */
record PendingAppend(
        List<Prepared> events,
        @Nullable Query failIf,
        long after,
        long checkedTo,
        long bytes,
        CompletableFuture<Appended> answer) {

    /**
     * An event with its type's number and its digests.
     *
     * @param tags one a line, sorted
     * @param tagKeys the same as {@link TagKey}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Prepared(NewEvent event, int typeId, String tags, byte[][] tagKeys, LeafEntry.Content leaf) {

        static Prepared of(NewEvent event, int typeId) {
            String[] tags = event.tags().stream().map(Tag::toString).sorted().toArray(String[]::new);
            byte[][] keys = new byte[tags.length][];
            for (int i = 0; i < tags.length; i++) {
                keys[i] = TagKey.of(tags[i]);
            }
            return new Prepared(event, typeId, String.join("\n", tags), keys, LeafEntry.Content.of(event));
        }

        long bytes() {
            return (long) event.payload().length + event.metadata().length;
        }
    }
}
