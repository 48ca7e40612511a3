package org.calledger.command.intake.mapping;

/**
 * How often each 64-bit hash was met: about 24 bytes for each, so a million rows cost no more than a few pictures. Two
 * different texts of one hash would be taken for equal; among a million that is one chance in some forty million. For
 * one thread.
 */
final class Tally {
    private static final int SMALLEST = 1 << 10;
    private long[] hashes = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int met;

    /** How often it was met before this time. */
    int count(long hash) {
        if (met * 2 > hashes.length) {
            grow();
        }
        int at = place(hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            met++;
        }
        return counts[at]++;
    }

    private int place(long hash) {
        int mask = hashes.length - 1;
        int at = Long.hashCode(hash) & mask;
        while (counts[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldCounts[old] != 0) {
                int at = place(oldHashes[old]);
                hashes[at] = oldHashes[old];
                counts[at] = oldCounts[old];
            }
        }
    }
}
