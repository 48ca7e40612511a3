package org.calledger.query.participation;

import java.util.List;
import java.util.Map;

/**
 * Figures by cell.
 *
 * @param rows a cell each; without groupings one, of everything
 * @param total over all facts: rows of communities, backgrounds … need not add up to it
 */
public record Figures(List<FigureRow> rows, Map<String, Figure> total) {

    /**
     * A cell.
     *
     * @param group value by grouping: an id, a word, {@code 2016-09}; {@code undated}, {@code none}, {@code UNKNOWN}
     * @param labels names beside the ids
     * @param values by measure
     */
    public record FigureRow(Map<String, String> group, Map<String, String> labels, Map<String, Figure> values) {}
}
