package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final int REBUILDS = 8;

    /** A query of two statements that the swap came between would see the new tables, and none of their rows. */
    @Test
    void a_query_under_way_sees_the_views_as_they_were_when_it_began() throws InterruptedException {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            ConcurrentLinkedQueue<List<Long>> seen = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            List<CompletableFuture<Void>> asking = List.of(ask(side, seen, over), ask(side, seen, over));
            for (int i = 0; i < REBUILDS; i++) {
                side.rebuild.run();
            }
            over.set(true);
            asking.forEach(CompletableFuture::join);
            assertThat(seen).isNotEmpty().containsOnly(List.of(2L, 2L));
        }
    }

    private static CompletableFuture<Void> ask(
            ReadSide side, ConcurrentLinkedQueue<List<Long>> seen, AtomicBoolean over) {
        return CompletableFuture.runAsync(
                () -> {
                    while (!over.get()) {
                        seen.add(side.reading
                                .ask(Question.NOW, at -> List.of(count(at), count(at)))
                                .value());
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static long count(Snapshot at) {
        at.database().sql("select pg_sleep(0.02)").query().singleRow();
        return at.sql("select count(*) from facts.need n where " + at.sees("n"))
                .query(Long.class)
                .single();
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
    void only_one_rebuild_is_under_way_even_on_several_nodes() {
        try (ReadSide side = new ReadSide()) {
            new Transactions(side.database).run(other -> {
                assertThat(PositionTable.isAloneRebuilding(other)).isTrue();
                Rebuild second = new Rebuild(side.ledger, side.layout, side.database, java.time.Clock.systemUTC());
                assertThat(second.start()).isTrue();
                while (second.progress().state() == Rebuild.State.RUNNING) {
                    Thread.onSpinWait();
                }
                assertThat(second.progress().state()).isEqualTo(Rebuild.State.FAILED);
            });
        }
    }
}
