package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.calledger.ledger.Query;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;

class RebuildTest {
    /** A query of two statements that the swap came between would see the new tables, and none of their rows. */
    @Test
    void a_query_under_way_sees_the_views_as_they_were_when_it_began() throws InterruptedException {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<List<Long>> asking = CompletableFuture.supplyAsync(
                    () -> side.reading.ask(Question.NOW, at -> twice(at, begun)).value(),
                    task -> Thread.ofVirtual().start(task));
            begun.await();
            side.rebuild.run();
            assertThat(asking.join()).containsExactly(2L, 2L);
        }
    }

    private static List<Long> twice(Snapshot at, CountDownLatch begun) {
        long before = count(at);
        begun.countDown();
        at.database().sql("select pg_sleep(4)").query().singleRow();
        return List.of(before, count(at));
    }

    private static long count(Snapshot at) {
        return at.sql("select count(*) from facts.need n where " + at.sees("n"))
                .query(Long.class)
                .single();
    }

    /** Its snapshot must not be older than the swap it waited for. */
    @Test
    void a_query_that_waited_for_the_swap_sees_the_new_views() {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            Folding folding = new Folding(side.layout.projections(), new Putting(side.ledger));
            side.ledger.read(Query.all(), 0, side.ledger.head(), event -> folding.take(Decoding.recorded(event)));
            List<CompletableFuture<Long>> waiting = new ArrayList<>();
            new Transactions(side.database).run(swap -> {
                PositionTable.lockOutQueries(swap);
                waiting.add(CompletableFuture.supplyAsync(
                        () -> side.reading.ask(Question.NOW, RebuildTest::count).value(),
                        task -> Thread.ofVirtual().start(task)));
                swap.createStatement().execute("select pg_sleep(0.5)");
                side.layout.createTables(swap, Layout.NEXT);
                RowWriter.write(swap, Layout.NEXT, folding);
                PositionTable.swapSchemas(swap);
            });
            assertThat(waiting.getFirst().join()).isEqualTo(2);
        }
    }

    @Test
    void a_rebuild_of_another_release_answers_nothing_until_it_is_done() {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            Map<String, List<String>> rows = side.rows();
            Transactions transactions = new Transactions(side.database);
            transactions.run(connection -> PositionTable.stand(
                    connection, new PositionTable.Stand(side.ledger.head(), "of an older release", true)));
            new ReadModel(side.layout, side.database, side.rebuild).openAndWait();
            assertThat(side.rows()).isEqualTo(rows);
            assertThat(transactions.in(PositionTable::read).layout()).isEqualTo(side.layout.fingerprint());
        }
    }

    @Test
    void of_two_nodes_one_rebuilds_and_the_other_goes_on_when_that_one_dies() throws InterruptedException {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            Rebuild second = new Rebuild(side.ledger, side.layout, side.database, java.time.Clock.systemUTC());
            new Transactions(side.database).run(other -> {
                assertThat(PositionTable.isAloneRebuilding(other)).isTrue();
                assertThat(second.start()).isTrue();
                assertThat(second.start()).isFalse();
                other.createStatement().execute("select pg_sleep(0.8)");
                assertThat(second.progress().phase()).isEqualTo(Rebuild.Phase.WAITING);
            });
            awaitDone(second);
            assertThat(side.reading.position()).isEqualTo(side.ledger.head());
        }
    }

    @Test
    void two_nodes_asked_at_once_rebuild_once() throws InterruptedException {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            Transactions transactions = new Transactions(side.database);
            long before = transactions.in(RebuildTable::runs);
            Rebuild one = new Rebuild(side.ledger, side.layout, side.database, java.time.Clock.systemUTC());
            Rebuild other = new Rebuild(side.ledger, side.layout, side.database, java.time.Clock.systemUTC());
            new Transactions(side.database).run(held -> {
                assertThat(PositionTable.isAloneRebuilding(held)).isTrue();
                one.start();
                other.start();
                held.createStatement().execute("select pg_sleep(1)");
            });
            awaitDone(one);
            awaitDone(other);
            assertThat(transactions.in(RebuildTable::runs)).isEqualTo(before + 1);
        }
    }

    private static void awaitDone(Rebuild rebuild) throws InterruptedException {
        while (rebuild.progress().state() == Rebuild.State.RUNNING) {
            Thread.sleep(20);
        }
        assertThat(rebuild.progress().state()).isEqualTo(Rebuild.State.DONE);
    }
}
