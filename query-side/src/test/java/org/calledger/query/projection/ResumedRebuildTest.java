package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calledger.events.Fact;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rebuild that dies on its way, wherever that is, and in whatever pieces it works. */
class ResumedRebuildTest {

    private static void someHistory(ReadSide side, Random random) {
        List<Long> positions = new ArrayList<>();
        for (Fact fact : new Town().everything()) {
            positions.add(side.record(fact));
            if (random.nextInt(3) == 0) {
                positions.add(side.retract(positions.get(random.nextInt(positions.size()))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_pieces_and_crashes_give_the_rows_that_live_gives(long seed) {
        Random random = new Random(seed);
        try (ReadSide side = new ReadSide()) {
            someHistory(side, random);
            side.catchUp(1 + random.nextInt(50));
            Map<String, List<String>> live = side.rows();
            Interrupting reader = new Interrupting(side.ledger, 1 + random.nextInt(4));
            int crashes = 0;
            boolean done = false;
            while (!done) {
                try {
                    reader.rebuild(side, 1 + random.nextInt(20), 1 + random.nextInt(3))
                            .run();
                    done = true;
                } catch (IllegalStateException crash) {
                    crashes++;
                    assertThat(side.rows()).as("the old copy answers").isEqualTo(live);
                    reader.looks().set(1 + random.nextInt(6));
                }
            }
            assertThat(crashes).isPositive();
            assertThat(side.rows()).isEqualTo(live);
        }
    }

    @Test
    void it_reads_each_event_once_however_often_it_dies() {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            Interrupting reader = new Interrupting(side.ledger, 3);
            assertThatThrownBy(() -> reader.rebuild(side, 10, 1).run()).hasMessageContaining("crash");
            assertThat(reader.read()).hasValue(20);
            assertThat(side.rebuild.progress().position()).isEqualTo(20);
            assertThat(side.rebuild.progress().state()).isEqualTo(Rebuild.State.FAILED);
            reader.looks().set(1_000);
            reader.rebuild(side, 10, 1).run();
            assertThat(reader.read()).hasValue(side.ledger.head());
        }
    }

    /** The process is gone: nobody could note that it failed. */
    @Test
    void one_whose_process_died_goes_on_by_itself_when_a_node_starts() throws InterruptedException {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            side.catchUp(1000);
            Interrupting reader = new Interrupting(side.ledger, 3);
            assertThatThrownBy(() -> reader.rebuild(side, 10, 1).run()).hasMessageContaining("crash");
            new Transactions(side.database)
                    .run(connection -> Layout.execute(connection, "update projection.rebuild set state = 'RUNNING'"));
            assertThat(side.rebuild.progress().state()).isEqualTo(Rebuild.State.INTERRUPTED);
            reader.looks().set(1_000);
            Rebuild after = reader.rebuild(side, 10, 2);
            new ReadModel(side.layout, side.database, after).open();
            while (after.progress().state() == Rebuild.State.RUNNING) {
                Thread.sleep(20);
            }
            assertThat(after.progress().state()).isEqualTo(Rebuild.State.DONE);
            assertThat(reader.read()).as("from where it was").hasValue(side.ledger.head());
        }
    }

    @Test
    void a_copy_of_another_layout_is_begun_anew() {
        try (ReadSide side = new ReadSide()) {
            new Town().everything().forEach(side::record);
            Interrupting reader = new Interrupting(side.ledger, 3);
            assertThatThrownBy(() -> reader.rebuild(side, 10, 1).run()).hasMessageContaining("crash");
            new Transactions(side.database)
                    .run(connection ->
                            Layout.execute(connection, "update facts_next.rebuild_layout set layout = 'older'"));
            side.rebuild.run();
            Map<String, List<String>> rows = side.rows();
            side.rebuild.run();
            assertThat(side.rows()).isEqualTo(rows);
            assertThat(rows.get("need")).isNotEmpty();
        }
    }

    @Test
    void what_is_recorded_and_shown_while_it_works_is_in_the_new_copy_too() {
        try (ReadSide side = new ReadSide();
                ReadSide never = new ReadSide(side.ledger)) {
            Random random = new Random(5);
            someHistory(side, random);
            side.catchUp(7);
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    Fact fact = new Town().beginnings().getFirst();
                    long position = side.record(fact);
                    if (random.nextBoolean()) {
                        side.retract(position);
                    }
                    side.catchUp(3);
                }
            });
            for (int i = 0; i < 3; i++) {
                new Rebuild(side.ledger, side.layout, side.database, Clock.systemUTC(), 5, 2).run();
            }
            done.set(true);
            beside.join();
            never.catchUp(1000);
            assertThat(side.rows()).isEqualTo(never.rows());
        }
    }
}
