package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.command.need.support.Support;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.MetadataKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueDoorTest {

    private static final String COMMUNITY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String NEED = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final Caller ANIMATOR = new Caller("anna", Set.of(Role.ANIMATOR));

    private final ListHandling handling = new ListHandling();
    private final CommandDoor door = new CatalogueDoor(
            new Catalogue(List.of(VoiceNeed.SLICE, Support.SLICE)),
            handling,
            Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneId.of("Europe/Warsaw")));

    @Test
    void records_and_says_what() {
        Answer.Accepted accepted = accepted(send("voice-need", voice(null), "k", ANIMATOR));
        assertThat(accepted.position()).isEqualTo(1);
        assertThat(accepted.before()).isFalse();
        assertThat(accepted.ids()).containsOnlyKeys("needId");
        assertThat(accepted.events())
                .singleElement()
                .matches(event -> event.type().equals("need.NeedReported") && event.position() == 1);
        assertThat(handling.recorded().getFirst().metadata())
                .containsEntry(MetadataKey.ACTOR, "anna")
                .containsEntry(MetadataKey.ROLE, "animator")
                .containsEntry(MetadataKey.CLIENT, "test")
                .containsEntry(MetadataKey.COMMAND, "voice-need")
                .containsEntry(MetadataKey.REQUEST_ID, "r1")
                .containsEntry(MetadataKey.FILE, "a.csv")
                .containsKeys(MetadataKey.REQUEST, MetadataKey.REQUEST_DIGEST);
    }

    @Test
    void a_key_records_once_for_a_caller_and_answers_the_same() {
        Answer.Accepted first = accepted(send("voice-need", voice(null), "k", ANIMATOR));
        Answer.Accepted again = accepted(send("voice-need", voice(null), "k", ANIMATOR));
        assertThat(again.before()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.ids()).isEqualTo(first.ids());
        assertThat(refused(send("voice-need", voice(NEED), "k", ANIMATOR)))
                .isEqualTo(new Problem("idempotency.key-reused", 422, List.of(), List.of()));
        assertThat(refused(send("support-need", support(NEED, "2020"), "k", ANIMATOR))
                        .code())
                .isEqualTo("idempotency.key-reused");
        Caller other = new Caller("jan", Set.of(Role.ANIMATOR));
        assertThat(accepted(send("voice-need", voice(null), "k", other)).before())
                .isFalse();
    }

    @Test
    void a_refused_command_is_not_remembered() {
        assertThat(refused(send("support-need", support(NEED, "2020"), "k", ANIMATOR)))
                .isEqualTo(new Problem(
                        "need.unknown", 422, List.of(NEED), List.of(new Problem.At("/needId", "need.unknown"))));
        accepted(send("voice-need", voice(NEED), null, ANIMATOR));
        assertThat(accepted(send("support-need", support(NEED, "2020"), "k", ANIMATOR))
                        .before())
                .isFalse();
    }

    @Test
    void twins_in_flight_get_one_answer() {
        handling.whileDeciding(() -> pause(20));
        List<Answer> answers = together(16, () -> send("voice-need", voice(null), "twin", ANIMATOR));
        assertThat(answers)
                .map(answer -> accepted(answer).events().getFirst().eventId())
                .containsOnly(handling.recorded().getFirst().eventId());
        assertThat(handling.recorded()).hasSize(1);
    }

    @Test
    void commands_of_one_boundary_queue_instead_of_colliding() {
        handling.whileDeciding(() -> pause(2));
        List<Answer> answers = together(16, () -> send("voice-need", voice(NEED), null, ANIMATOR));
        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer.Refused.class::isInstance)
                .allMatch(answer -> refused(answer).code().equals("need.already-exists"));
        assertThat(handling.conflicts()).isZero();
    }

    @Test
    void another_nodes_change_is_waited_out_for_three_seconds() {
        int[] times = {0};
        handling.whileDeciding(() -> {
            if (times[0]++ < 5) {
                interfere();
            }
        });
        assertThat(refused(send("voice-need", voice(NEED), null, ANIMATOR)).code())
                .isEqualTo("need.already-exists");
        handling.breaks(new LedgerException.ConditionFailed(7));
        long began = System.nanoTime();
        assertThat(refused(send("voice-need", voice(null), null, ANIMATOR)))
                .isEqualTo(new Problem("conflict.concurrent-change", 409, List.of(), List.of()));
        assertThat((System.nanoTime() - began) / 1_000_000L).isBetween(2_500L, 4_000L);
    }

    @Test
    void says_when_the_ledger_is_out_of_reach() {
        handling.breaks(new LedgerException.Unavailable("down", null));
        assertThat(refused(send("voice-need", voice(null), "k", ANIMATOR)))
                .isEqualTo(new Problem("ledger.unavailable", 503, List.of(), List.of()));
        handling.breaks(new LedgerException.OutcomeUnknown("lost", null));
        assertThat(refused(send("voice-need", voice(null), "k", ANIMATOR)))
                .isEqualTo(new Problem("ledger.outcome-unknown", 503, List.of("k"), List.of()));
    }

    @Test
    void nobody_sends_what_is_not_theirs() {
        Caller analyst = new Caller("ewa", Set.of(Role.ANALYST));
        assertThat(refused(send("voice-need", "{broken", "k", analyst)))
                .isEqualTo(new Problem("access.denied", 403, List.of("animator, coordinator"), List.of()));
        assertThat(refused(send("nothing", "{}", "k", ANIMATOR)))
                .isEqualTo(new Problem("command.unknown", 404, List.of("nothing"), List.of()));
        assertThat(handling.recorded()).isEmpty();
    }

    @Test
    void what_the_house_sends_itself_is_unknown_outside() {
        Catalogue catalogue = new Catalogue(List.of(VoiceNeed.slice()));
        CommandDoor inner = new CatalogueDoor(catalogue, handling, Clock.systemUTC());
        assertThat(catalogue.listed()).isEmpty();
        Envelope outside = envelope("voice-need", voice(null), null, ANIMATOR);
        assertThat(refused(inner.send(outside)).code()).isEqualTo("command.unknown");
        accepted(inner.send(envelope("voice-need", voice(null), null, ANIMATOR.internally())));
    }

    @Test
    void today_is_the_ledgers() {
        String tonightInWarsaw = voice(null).replace("2020-05", "2026-11-22");
        accepted(send("voice-need", tonightInWarsaw, null, ANIMATOR));
        Problem future = refused(send("voice-need", voice(null).replace("2020-05", "2026-11-23"), null, ANIMATOR));
        assertThat(future.code()).isEqualTo("date.in-future");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.errors()).containsExactly(new Problem.At("/on", "date.in-future"));
    }

    private void interfere() {
        if (handling.recorded().isEmpty()) {
            handling.seed(Entry.of(VoiceNeed.SLICE)
                    .bind(EventJson.mapper().readTree(voice(NEED)))
                    .fact());
        }
    }

    private static List<Answer> together(int callers, Callable<Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                futures.add(threads.submit(call));
            }
            return futures.stream().map(CatalogueDoorTest::got).toList();
        }
    }

    private static Answer got(Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void pause(long millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000);
    }

    private static String voice(@Nullable String needId) {
        return "{" + (needId == null ? "" : "\"needId\": \"" + needId + "\", ") + "\"communityId\": \"" + COMMUNITY
                + "\", \"title\": \"Ławka\", \"on\": \"2020-05\"}";
    }

    private static String support(String need, String on) {
        return "{\"needId\": \"%s\", \"headcount\": {\"total\": 40}, \"on\": \"%s\"}".formatted(need, on);
    }

    private Answer send(String command, String body, @Nullable String key, Caller caller) {
        return door.send(envelope(command, body, key, caller));
    }

    private static Envelope envelope(String command, String body, @Nullable String key, Caller caller) {
        var json = body.startsWith("{broken")
                ? EventJson.mapper().getNodeFactory().nullNode()
                : EventJson.mapper().readTree(body);
        return new Envelope(command, json, key, caller, "test", "r1", Map.of(MetadataKey.FILE, "a.csv"));
    }

    private static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }

    private static Problem refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).problem();
    }
}
