package org.calledger.benchmarks.report;

import java.util.Map;

/** What contenders are called, in the results and on the page. */
public final class Names {
    public static final String LEDGER = "ledger";
    public static final String COMMANDS = "commands";
    public static final String FOUR_TRIPS = "four-trips";
    public static final String FUNCTION = "one-function";
    public static final String STATEMENT = "one-statement";
    public static final String COPY = "copy";
    public static final String CURSOR = "cursor";
    public static final String AXON5 = "axon5-jpa";
    public static final String AXON4 = "axon4-jdbc";
    public static final String DCB_ES = "dcb-es";
    public static final String HTTP_LEDGER = "http-ledger";
    public static final String HTTP_STANDALONE = "http-standalone";
    public static final String HTTP_CRUD = "http-crud";
    public static final String HTTP_PLAIN = "http-plain";
    public static final String HTTP_DOORS = "http-doors";
    public static final String SMALL = "ledger-small";
    public static final String LARGE = "ledger-large";
    public static final String COPY_OUT = "copy-out";
    public static final String REBUILD = "rebuild";
    public static final String ONE_BY_ONE = "one-by-one";
    public static final String ROWS = "rows";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry(LEDGER, "CAL Ledger"),
            Map.entry(COMMANDS, "CAL Ledger, commands through Axon"),
            Map.entry(FOUR_TRIPS, "bare JDBC, locked, four round trips"),
            Map.entry(FUNCTION, "bare JDBC, locked, one statement (function)"),
            Map.entry(STATEMENT, "bare JDBC, locked, one statement (plain SQL)"),
            Map.entry(COPY, "bare JDBC, COPY, unchecked"),
            Map.entry(CURSOR, "JDBC cursor"),
            Map.entry(AXON5, "Axon 5.0.1 JPA engine, Hibernate, bytea"),
            Map.entry(AXON4, "Axon 4.13 JDBC engine"),
            Map.entry(DCB_ES, "@dcb-es/event-store-postgres 7.0.1 (Node)"),
            Map.entry(HTTP_LEDGER, "CAL Ledger, command side"),
            Map.entry(HTTP_STANDALONE, "CAL Ledger, standalone with projections"),
            Map.entry(HTTP_CRUD, "fair CRUD peer, same doors"),
            Map.entry(HTTP_PLAIN, "plainest Spring MVC endpoint, no login"),
            Map.entry(HTTP_DOORS, "our doors alone: logged in, nothing recorded"),
            Map.entry(SMALL, "CAL Ledger, small log"),
            Map.entry(LARGE, "CAL Ledger, large log"),
            Map.entry(COPY_OUT, "COPY out, parsed"),
            Map.entry(REBUILD, "CAL Ledger, all views rebuilt"),
            Map.entry(ROWS, "PostgreSQL alone, COPY of the views' rows"),
            Map.entry(ONE_BY_ONE, "CAL Ledger, all views, one event a transaction"));

    private Names() {}

    public static String title(String name) {
        return TITLES.getOrDefault(name, name);
    }
}
