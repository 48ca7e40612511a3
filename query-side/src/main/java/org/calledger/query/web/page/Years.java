package org.calledger.query.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.calledger.query.web.reading.HistoryList.Line;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one year, for a heading of its own.
 *
 * @param year null where it cannot be said
 * @param about the date only begins in this year
 */
record Years(@Nullable Integer year, boolean about, List<Line> lines) {

    /** Keeps the order; neighbours of one year come together. */
    static List<Years> of(List<Line> lines) {
        List<Years> years = new ArrayList<>();
        for (Line line : lines) {
            Years own = new Years(heading(line), line.on() == null || line.on().year() == null, new ArrayList<>());
            Years last = years.isEmpty() ? own : years.getLast();
            if (years.isEmpty() || !Objects.equals(last.year, own.year) || last.about != own.about) {
                years.add(own);
                last = own;
            }
            last.lines.add(line);
        }
        return years;
    }

    private static @Nullable Integer heading(Line line) {
        var earliest = line.on() == null ? null : line.on().earliest();
        return earliest == null ? null : Integer.valueOf(earliest.getYear());
    }
}
