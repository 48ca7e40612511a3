package org.calledger.query.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every query there is, with its parameters: written by hand, held against the routes by {@link BadQuestionsTest}. */
final class Queries {
    static final String PERIOD = "from to";
    private static final String CLOCKS = "asOf on format";
    private static final String LIST = CLOCKS + " limit cursor count";
    private static final String FIGURES = CLOCKS
            + " year quarter month week community centre institution form setting kind category origin programme"
            + " background ageBand sex within scope borders " + PERIOD;

    /** Parameters by query; a query may come with those that it needs to be asked at all. */
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("needs", LIST + " community scope borders category status " + PERIOD),
            Map.entry("needs/{id}", CLOCKS),
            Map.entry("needs/{id}/passport", CLOCKS),
            Map.entry("needs-map", CLOCKS + " community scope borders category status bbox zoom " + PERIOD),
            Map.entry(
                    "initiatives",
                    LIST + " community scope borders centre institution programme need kind origin status"),
            Map.entry("initiatives/{id}", CLOCKS),
            Map.entry("events", LIST + " community scope borders centre institution initiative programme kind status"),
            Map.entry("events/{id}", CLOCKS),
            Map.entry("centres", LIST + " community scope institution form status"),
            Map.entry("centres/{id}", CLOCKS),
            Map.entry("communities", LIST + " community scope parent kind"),
            Map.entry("communities/{id}", CLOCKS),
            Map.entry("institutions", LIST + " community scope kind sector"),
            Map.entry("institutions/{id}", CLOCKS),
            Map.entry("programmes", LIST + " institution kind initiative status"),
            Map.entry("programmes/{id}", CLOCKS),
            Map.entry("resources", LIST + " community scope class owner initiative status"),
            Map.entry("resources/{id}", CLOCKS),
            Map.entry("coalitions", LIST + " institution need status"),
            Map.entry("coalitions/{id}", CLOCKS),
            Map.entry("people/{id}", CLOCKS),
            Map.entry(
                    "history",
                    LIST + " community scope borders centre institution programme kind anniversaries " + PERIOD),
            Map.entry("history/contradictions", LIST + " community scope centre institution programme rule"),
            Map.entry("network", CLOCKS + " community scope kind limit"),
            Map.entry("participation?measures=needs", FIGURES + " groupBy"),
            Map.entry("participation/explain?measure=attendances", FIGURES + " limit cursor count"),
            Map.entry("participation/blind-spots", CLOCKS + " community borders " + PERIOD),
            Map.entry("reports/annual?year=2009", CLOCKS + " community centre"),
            Map.entry("reports/frozen?year=2009", CLOCKS + " community centre"),
            Map.entry("dictionary", "format"),
            Map.entry("certificates/{id}", ""),
            Map.entry("replays/{id}", ""),
            Map.entry("live", ""));

    private Queries() {}

    static List<String> all() {
        return ALL.keySet().stream().sorted().toList();
    }

    /** As they are mapped. */
    static Set<String> routes() {
        return ALL.keySet().stream()
                .map(query -> query.replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> parameters(String query) {
        return words(ALL.getOrDefault(query, ""));
    }

    /** Of all queries together. */
    static Set<String> everyParameter() {
        return words(String.join(" ", ALL.values()) + " measures measure year code codeScheme");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The path, ready for a further parameter. */
    static String path(String query) {
        return "/api/v1/"
                + query.replace("{id}", "00000000-0000-7000-8000-000000000000")
                + (query.contains("?") ? "&" : "?");
    }
}
