package org.calledger.ledger.postgres;

import java.util.ArrayList;
import java.util.List;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/** Sorts what {@link EachSql} found to the queries that asked for it. */
final class EachAnswer {
    private final int[] queryOf;
    private final int[] matches;
    private final boolean[] tooMuch;
    private final List<List<SequencedEvent>> events = new ArrayList<>();

    EachAnswer(List<Query> queries) {
        queryOf =
                new int[queries.stream().mapToInt(query -> query.items().size()).sum()];
        matches = new int[queryOf.length];
        tooMuch = new boolean[queries.size()];
        int item = 0;
        for (int query = 0; query < queries.size(); query++) {
            events.add(new ArrayList<>());
            for (int i = 0; i < queries.get(query).items().size(); i++) {
                queryOf[item++] = query;
            }
        }
    }

    /** Events come by position. */
    void add(SequencedEvent event, Integer[] items) {
        for (int number : items) {
            int item = number - 1;
            int query = queryOf[item];
            if (++matches[item] > EachSql.MOST) {
                tooMuch[query] = true;
            }
            List<SequencedEvent> found = events.get(query);
            if (found.isEmpty() || found.getLast().position() != event.position()) {
                found.add(event);
            }
        }
    }

    void tooMuch(Integer[] items) {
        for (int number : items) {
            tooMuch[queryOf[number - 1]] = true;
        }
    }

    /** In the order of the queries; null where there was too much for one statement. */
    List<@Nullable Sourced> upTo(long head) {
        List<@Nullable Sourced> answers = new ArrayList<>(tooMuch.length);
        for (int query = 0; query < tooMuch.length; query++) {
            answers.add(tooMuch[query] ? null : new Sourced(events.get(query), head));
        }
        return answers;
    }
}
