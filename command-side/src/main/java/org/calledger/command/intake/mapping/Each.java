package org.calledger.command.intake.mapping;

import java.util.List;

/** {@code each}: the target is about every element of a list in one cell. */
record Each(Text cell, Elements elements, String name) {

    List<String> in(Row row) {
        String said = cell.in(row);
        return said == null ? List.of() : elements.of(said);
    }
}
