package org.calledger.command.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constant pieces and references in turn; nothing is known when one reference that is not optional knows nothing. */
record Template(List<Piece> pieces) implements Text {

    /** One piece: a constant, or a reference. */
    record Piece(String constant, @Nullable Text reference, boolean optional) {}

    @Override
    public @Nullable String in(Row row) {
        if (pieces.size() == 1) {
            return piece(pieces.getFirst(), row);
        }
        StringBuilder whole = new StringBuilder();
        for (Piece piece : pieces) {
            String said = piece(piece, row);
            if (said == null) {
                return null;
            }
            whole.append(said);
        }
        return whole.toString();
    }

    private static @Nullable String piece(Piece piece, Row row) {
        if (piece.reference() == null) {
            return piece.constant();
        }
        String said = piece.reference().in(row);
        return said == null && piece.optional() ? "" : said;
    }

    boolean isConstant() {
        return pieces.stream().allMatch(piece -> piece.reference() == null);
    }

    @Override
    public @Nullable String column() {
        for (Piece piece : pieces) {
            if (piece.reference() != null) {
                return piece.reference().column();
            }
        }
        return null;
    }
}
