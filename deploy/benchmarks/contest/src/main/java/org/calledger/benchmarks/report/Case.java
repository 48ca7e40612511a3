package org.calledger.benchmarks.report;

/** What several contenders were measured at. */
record Case(String section, String what, int size, int clients) {

    Figure figure(String contender) {
        return Figure.events(section, what, size, clients, contender);
    }

    String heading() {
        String many = clients == 1 ? "1 client" : clients + " clients";
        return switch (what) {
            case "append" -> size == 1 ? many + ", 1 event" : many + ", " + Text.whole(size) + " events at once";
            case "source" -> many + ", pasts of " + Text.whole(size);
            case "source_sql" -> many + ", pasts of " + Text.whole(size) + ", by SQL";
            case "read" -> Text.whole(size) + " events";
            case "tail" -> many + ", until a reader of the same node has it";
            case "notice" -> many + ", until a reader of another node has it";
            case "command" -> many + ", warm";
            case "parse" -> Text.whole(size) + " events, each parsed";
            case "reading" -> Text.whole(size) + " events: facts read, folded and loaded";
            case "rows" -> Text.whole(size) + " events: their rows and indexes, from files";
            case "waiting" -> Text.whole(size) + " events: looked through for what was put right";
            case "settling" -> Text.whole(size) + " events: corrections taken in";
            case "indexing" -> Text.whole(size) + " events: indexes and sums";
            case "swapping" -> Text.whole(size) + " events: swapped";
            case "lag" -> Text.whole(size) + " events a second, until the views have it";
            case "fill" -> Text.whole(size) + " events written";
            case "cold" -> many + ", from cold";
            default -> many;
        };
    }
}
