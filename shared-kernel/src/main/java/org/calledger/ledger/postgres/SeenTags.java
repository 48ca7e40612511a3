package org.calledger.ledger.postgres;

import java.util.Set;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;

/**
 * A blocked Bloom filter over every tag, and every tag with a type, of the whole log: a "no" is certain, a "yes" may be
 * wrong. It makes the most frequent question of a decision, about a person or a request never met before, free of SQL.
 *
 * <p>Written under the lock of {@link RecentPast}; read by anyone without it. A reader that has read the published head
 * before sees the bits of every event up to it, since the bits are set before the head is published. Two bits per
 * sixteen per event or so: with more tags than it was made for it says "yes" more often, never a wrong "no".
 */
final class SeenTags {
    private static final int BITS_PER_KEY = 6;
    private static final int WORDS_PER_BLOCK = 8;
    private static final int BLOCK_BIT_MASK = WORDS_PER_BLOCK * Long.SIZE - 1;
    private static final int BLOCK_BIT_COUNT = 9;

    private final long[] words;
    private final int blockMask;
    /** True once the whole log up to the published head is in. */
    private volatile boolean complete;

    SeenTags(int bytes) {
        int blocks = Integer.highestOneBit(Math.max(1, bytes / (WORDS_PER_BLOCK * Long.BYTES)));
        this.words = new long[blocks * WORDS_PER_BLOCK];
        this.blockMask = blocks - 1;
    }

    boolean isComplete() {
        return complete;
    }

    void complete(boolean now) {
        complete = now;
    }

    void add(SequencedEvent event) {
        for (Tag tag : event.tags()) {
            add(tag.toString(), event.type().name());
        }
    }

    void add(String tag, String type) {
        long tagHash = hash(tag);
        set(tagHash);
        set(mix(tagHash ^ hash(type)));
    }

    /** True: no event of the log matches. False: one may, or the filter is not complete yet. */
    boolean excludes(QueryItem item) {
        if (!complete) {
            return false;
        }
        for (Tag tag : item.tags()) {
            if (excludes(hash(tag.toString()), item.types())) {
                return true;
            }
        }
        return false;
    }

    /** True: no event of the log carries the tag. */
    boolean excludes(Tag tag) {
        return complete && !has(hash(tag.toString()));
    }

    private boolean excludes(long tagHash, Set<String> types) {
        if (!has(tagHash)) {
            return true;
        }
        for (String type : types) {
            if (has(mix(tagHash ^ hash(type)))) {
                return false;
            }
        }
        return !types.isEmpty();
    }

    private void set(long hash) {
        int block = block(hash);
        long bits = hash;
        for (int i = 0; i < BITS_PER_KEY; i++) {
            int bit = (int) (bits & BLOCK_BIT_MASK);
            words[block + (bit >>> 6)] |= 1L << (bit & 63);
            bits >>>= BLOCK_BIT_COUNT;
        }
    }

    private boolean has(long hash) {
        int block = block(hash);
        long bits = hash;
        for (int i = 0; i < BITS_PER_KEY; i++) {
            int bit = (int) (bits & BLOCK_BIT_MASK);
            if ((words[block + (bit >>> 6)] & (1L << (bit & 63))) == 0) {
                return false;
            }
            bits >>>= BLOCK_BIT_COUNT;
        }
        return true;
    }

    /** From other bits of the hash than those within the block, as far as there are others. */
    private int block(long hash) {
        return ((int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & blockMask) * WORDS_PER_BLOCK;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finisher of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
