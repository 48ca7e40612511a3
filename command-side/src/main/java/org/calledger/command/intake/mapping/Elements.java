package org.calledger.command.intake.mapping;

import java.util.ArrayList;
import java.util.List;

/** A list in one cell. Elements are stripped, empty ones passed over. */
record Elements(String separator) {

    List<String> of(String cell) {
        List<String> elements = new ArrayList<>();
        int from = 0;
        int at = cell.indexOf(separator);
        while (at >= 0) {
            add(elements, cell.substring(from, at));
            from = at + separator.length();
            at = cell.indexOf(separator, from);
        }
        add(elements, cell.substring(from));
        return elements;
    }

    private static void add(List<String> elements, String element) {
        String stripped = element.strip();
        if (!stripped.isEmpty()) {
            elements.add(stripped);
        }
    }
}
