package org.calledger.ledger.postgres;

import java.util.Collection;
import java.util.Set;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;

/**
 * A blocked Bloom filter over every tag, every tag with a type, and every two tags of one event, of the whole log: a "no"
 * is certain, a "yes" may be wrong. It makes the most frequent questions of a decision free of SQL: about a person or a
 * request never met before, and whether this person has done that already.
 *
 * <p>Written under the lock of {@link RecentPast}; read by anyone without it. A reader that has read the published head
 * before sees the bits of every event up to it, since the bits are set before the head is published. With more tags than
 * it was made for (about a byte for each key, nine keys for an event of three tags) it says "yes" more often, never a
 * wrong "no".
 */
final class SeenTags {
    private static final int BITS_PER_KEY = 6;
    private static final int WORDS_PER_BLOCK = 8;
    private static final int BLOCK_BIT_MASK = WORDS_PER_BLOCK * Long.SIZE - 1;
    private static final int BLOCK_BIT_COUNT = 9;
    /** Of an event with more tags, the pairs are not kept: each of its tags is marked instead. */
    private static final int MAX_PAIRED = 12;

    private static final long CROWDED = 0xA0761D6478BD642FL;

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
        add(event.type().name(), event.tags());
    }

    void add(String type, Collection<Tag> tags) {
        long typeHash = hash(type);
        long[] hashes = hashes(tags);
        for (int i = 0; i < hashes.length; i++) {
            set(hashes[i]);
            set(mix(hashes[i] ^ typeHash));
            if (hashes.length > MAX_PAIRED) {
                set(crowded(hashes[i]));
                continue;
            }
            for (int j = 0; j < i; j++) {
                set(pair(hashes[i], hashes[j]));
            }
        }
    }

    /** True: no event of the log matches. False: one may, or the filter is not complete yet. */
    boolean excludes(QueryItem item) {
        if (!complete) {
            return false;
        }
        long[] hashes = hashes(item.tags());
        for (int i = 0; i < hashes.length; i++) {
            if (excludes(hashes[i], item.types())) {
                return true;
            }
            for (int j = 0; j < i; j++) {
                if (neverTogether(hashes[i], hashes[j])) {
                    return true;
                }
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

    private boolean neverTogether(long one, long other) {
        return !has(pair(one, other)) && !(has(crowded(one)) && has(crowded(other)));
    }

    private static long pair(long one, long other) {
        return mix(one + other);
    }

    private static long crowded(long tagHash) {
        return mix(tagHash ^ CROWDED);
    }

    private static long[] hashes(Collection<Tag> tags) {
        long[] hashes = new long[tags.size()];
        int i = 0;
        for (Tag tag : tags) {
            hashes[i++] = hash(tag.toString());
        }
        return hashes;
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
