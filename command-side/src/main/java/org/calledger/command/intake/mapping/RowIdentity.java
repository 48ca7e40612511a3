package org.calledger.command.intake.mapping;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/** For files without key columns: the hash of a row and its ordinal among equal rows, counted in order of the file. */
final class RowIdentity {
    private final Tally tally = new Tally();

    String ofWhole(List<String> cells) {
        StringBuilder whole = new StringBuilder();
        for (String cell : cells) {
            Joining.add(whole, cell);
        }
        byte[] hash = Digests.of(whole.toString());
        int ordinal = tally.count(ByteBuffer.wrap(hash).getLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '#' + ordinal;
    }
}
