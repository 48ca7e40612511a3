package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes an event by table and index, in the small log and the large one. */
final class ByteTable {
    private final Reading reading;

    ByteTable(Reading reading) {
        this.reading = reading;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String log : List.of(Names.SMALL, Names.LARGE)) {
            Bytes.ofLog(reading, log).ifPresent(bytes -> add(rows, log, bytes));
        }
        return rows;
    }

    private static void add(List<String> rows, String log, Bytes bytes) {
        rows.addAll(List.of("", "## Bytes an event: " + Names.title(log), "", "| | bytes |", "| --- | ---: |"));
        bytes.parts().forEach((part, size) -> rows.add("| " + part + " | " + one(size) + " |"));
        rows.add("| all | " + one(bytes.total()) + " |");
        rows.add("| payload and metadata in it | " + one(bytes.content()) + " |");
    }

    private static String one(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes);
    }
}
