package org.calledger.command.intake.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.calledger.command.intake.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** The row that is being read, moved on from row to row. For one thread. */
public final class Row {
    private static final Pattern CONTROLS = Pattern.compile("\\s*\\p{Cc}[\\s\\p{Cc}]*");
    private final SheetPlan plan;
    private final List<Map<String, String>> tables;
    private final int[] places;
    private final @Nullable String[] values;
    private final boolean[] known;
    private final RowIdentity identity;
    private List<String> cells = List.of();
    private long line;
    private @Nullable String identified;
    private @Nullable String element;

    /**
     * A place to stand before the first row.
     *
     * @param header of the file; what the plan reads must be in it
     * @param tables filled, by number of the lookup
     */
    public Row(SheetPlan plan, List<String> header, List<Map<String, String>> tables) {
        this.plan = plan;
        this.tables = tables;
        this.places = plan.columns().stream().mapToInt(header::indexOf).toArray();
        this.values = new @Nullable String[plan.values().size()];
        this.known = new boolean[plan.values().size()];
        this.identity = new RowIdentity();
    }

    /** Moves on. */
    public void to(SheetRow next) {
        cells = next.cells();
        line = next.line();
        identified = plan.key().isEmpty() ? identity.ofWhole(cells) : null;
        element = null;
        Arrays.fill(known, false);
    }

    /** Of the file, from 1. */
    public long line() {
        return line;
    }

    /** One line: tabs and line breaks in it, which no title takes, become spaces. */
    String cell(int slot) {
        String cell = cells.get(places[slot]).strip();
        for (int at = 0; at < cell.length(); at++) {
            if (Character.isISOControl(cell.charAt(at))) {
                return CONTROLS.matcher(cell).replaceAll(" ").strip();
            }
        }
        return cell;
    }

    @Nullable
    String value(int slot) {
        if (!known[slot]) {
            values[slot] = plan.values().get(slot).text().in(this);
            known[slot] = true;
        }
        return values[slot];
    }

    void element(@Nullable String one) {
        element = one;
    }

    @Nullable
    String element() {
        return element;
    }

    Map<String, String> table(int number) {
        return tables.get(number);
    }

    /** What tells this row from all others of its file, whatever its line. */
    String identity() {
        if (identified == null) {
            StringBuilder joined = new StringBuilder();
            for (Text part : plan.key()) {
                String said = part.in(this);
                if (said == null) {
                    throw Fault.of(ProblemCode.IMPORT_KEY_MISSING, part.column())
                            .thrown();
                }
                Joining.add(joined, said);
            }
            identified = joined.toString();
        }
        return identified;
    }
}
