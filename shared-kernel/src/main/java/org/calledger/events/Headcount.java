package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many people: a number (zero included), unknown, or not applicable; they never mix. In JSON {@code {"total": 12,
 * "cells": […]}}, {@code "unknown"} or {@code "not-applicable"}.
 */
public sealed interface Headcount {
    Headcount UNKNOWN = new Unknown();
    Headcount NOT_APPLICABLE = new NotApplicable();
    int MOST = 10_000_000;

    /**
     * Counted people.
     *
     * @param total 0 to 10,000,000
     * @param cells parts of the whole; together never more than the whole
     */
    record Known(int total, List<Cell> cells) implements Headcount {
        public Known {
            cells = List.copyOf(cells);
            if (total < 0 || total > MOST) {
                throw new IllegalArgumentException("a headcount is 0 to " + MOST + ", not " + total);
            }
            if (cells.stream().mapToLong(Cell::count).sum() > total) {
                throw new IllegalArgumentException(
                        "the cells of a headcount are together more than its total " + total);
            }
        }

        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("total", total);
            if (!cells.isEmpty()) {
                json.put("cells", cells);
            }
            return json;
        }
    }

    /** People came, nobody knows how many. */
    record Unknown() implements Headcount {
        @Override
        public Object json() {
            return "unknown";
        }
    }

    /** The question makes no sense here. */
    record NotApplicable() implements Headcount {
        @Override
        public Object json() {
            return "not-applicable";
        }
    }

    /** A joint cell: age band, sex and background together; what is absent is unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Nullable AgeBand ageBand,
            @Nullable Sex sex,
            @Nullable Background background,
            int count) {
        private static final Set<String> FIELDS = Set.of("ageBand", "sex", "background", "count");

        public Cell {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("a cell counts 0 to " + MOST + ", not " + count);
            }
        }

        static Cell of(Map<?, ?> json) {
            if (!FIELDS.containsAll(json.keySet())) {
                throw new IllegalArgumentException("a cell of a headcount has ageBand, sex, background, count");
            }
            Object band = json.get("ageBand");
            Object sex = json.get("sex");
            Object background = json.get("background");
            return new Cell(
                    band == null ? null : AgeBand.parse(band.toString()),
                    sex == null ? null : Sex.valueOf(sex.toString()),
                    background == null ? null : Background.valueOf(background.toString()),
                    number(json.get("count"), "count"));
        }
    }

    static Headcount of(int total) {
        return new Known(total, List.of());
    }

    @JsonValue
    Object json();

    /** Reads JSON in one of the three forms; throws IllegalArgumentException when it is none. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Headcount parse(Object json) {
        return switch (json) {
            case String word when word.equals("unknown") -> UNKNOWN;
            case String word when word.equals("not-applicable") -> NOT_APPLICABLE;
            case Map<?, ?> map -> known(map);
            default ->
                throw new IllegalArgumentException("a headcount is {total, cells}, \"unknown\" or \"not-applicable\"");
        };
    }

    private static Known known(Map<?, ?> json) {
        if (!Set.of("total", "cells").containsAll(json.keySet())) {
            throw new IllegalArgumentException("a headcount has total and cells");
        }
        List<Cell> cells = new ArrayList<>();
        Object told = json.get("cells");
        if (told != null && !(told instanceof List<?>)) {
            throw new IllegalArgumentException("the cells of a headcount are a list");
        }
        if (told instanceof List<?> list) {
            for (Object cell : list) {
                if (!(cell instanceof Map<?, ?> map)) {
                    throw new IllegalArgumentException("a cell of a headcount is an object");
                }
                cells.add(Cell.of(map));
            }
        }
        return new Known(number(json.get("total"), "total"), cells);
    }

    private static int number(@Nullable Object value, String field) {
        if (value instanceof Integer whole) {
            return whole;
        }
        throw new IllegalArgumentException(field + " of a headcount is a whole number");
    }
}
