package org.calledger.command.intake.mapping;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command that rows become.
 *
 * @param name unique in the mapping; part of every key
 * @param when all must hold
 * @param once only the first row of each of these values; empty: every row
 * @param inOrder one row after the other, since a row may need the one before it
 * @param ensures that something is there: when it is there already, that is as good
 */
public record Target(
        String name,
        SheetPlan sheet,
        String command,
        List<Condition> when,
        List<Text> once,
        @Nullable Each each,
        Field.Parts body,
        boolean inOrder,
        boolean ensures) {

    /** What a row becomes once; {@code ordinal} is that of the element of a list, 0 where there is none. */
    public interface Sink {
        void accept(Row row, int ordinal);
    }

    /** What one pass over the rows must remember. */
    public final class Pass {
        private final Tally met = new Tally();

        /** Hands over what this row becomes: nothing, once, or once for each element of a list. */
        public void take(Row row, Sink sink) {
            if (!wants(row)) {
                return;
            }
            if (each == null) {
                sink.accept(row, 0);
                return;
            }
            int ordinal = 0;
            for (String element : each.in(row)) {
                row.element(element);
                sink.accept(row, ordinal++);
            }
            row.element(null);
        }

        private boolean wants(Row row) {
            for (Condition condition : when) {
                if (!condition.holds(row)) {
                    return false;
                }
            }
            return once.isEmpty()
                    || met.count(ByteBuffer.wrap(Digests.of(identity(row))).getLong()) == 0;
        }
    }

    public Pass pass() {
        return new Pass();
    }

    /** The body of the command; throws FaultException when the row cannot give it. */
    public ObjectNode body(Row row) {
        ObjectNode filled = body.in(row);
        return filled == null ? Field.JSON.objectNode() : filled;
    }

    /** What identifies this row to this target, for the idempotency key. */
    public String identity(Row row) {
        if (once.isEmpty()) {
            return row.identity();
        }
        StringBuilder joined = new StringBuilder();
        for (Text part : once) {
            Joining.add(joined, part.in(row));
        }
        return joined.toString();
    }

    /** The column that a JSON Pointer (RFC 6901) into the body leads to. */
    public @Nullable String column(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return body.column(List.of(path.split("/", -1)));
    }
}
