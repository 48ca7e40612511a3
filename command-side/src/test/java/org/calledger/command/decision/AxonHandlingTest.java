package org.calledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.calledger.command.CommandSide;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.community.register.RegisterCommunity;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.report.ReportNeed;
import org.calledger.command.need.support.Support;
import org.calledger.command.need.support.SupportNeed;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.person.register.RegisterPerson;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.AxonSetup;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slices run by Axon on a ledger. */
class AxonHandlingTest {
    private static final PartialDate DAY = PartialDate.parse("2020-05-05");
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final CommunityId oldTown = new CommunityId(UUID.randomUUID());
    private final NeedId bench = new NeedId(UUID.randomUUID());
    private final PersonId anna = new PersonId(UUID.randomUUID());
    private AxonConfiguration axon;
    private AxonHandling handling;

    @BeforeEach
    void start() {
        handling = new AxonHandling(CommandSide.SLICES, ledger, () -> axon.getComponent(CommandBus.class));
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        AxonSetup.apply(configurer, new LedgerStorageEngine(ledger, new JsonEventCodec()));
        handling.register(configurer);
        axon = configurer.build();
        axon.start();
        handling.handle(
                CommunityRegistration.SLICE,
                new RegisterCommunity(
                        oldTown,
                        "Stare Miasto",
                        CommunityKind.NEIGHBOURHOOD,
                        null,
                        null,
                        null,
                        null,
                        null,
                        DAY,
                        null,
                        null),
                asked(null));
        handling.handle(
                NeedReport.SLICE,
                new ReportNeed(bench, oldTown, "Ławka", null, null, null, null, List.of(), null, DAY, null, null),
                asked(null));
        handling.handle(
                PersonRegistration.SLICE,
                new RegisterPerson(anna, null, null, null, null, List.of(), null, DAY, null, null),
                asked(null));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        ledger.close();
    }

    @Test
    void a_decision_is_recorded_and_says_where() {
        Handled handled = handling.handle(Support.SLICE, support(), asked(null));
        assertThat(handled.position()).isEqualTo(4);
        assertThat(handled.before()).isFalse();
        assertThat(handled.events()).extracting(HandledEvent::type).containsExactly("need.NeedSupported");
        assertThat(ledger.byId(handled.events().getFirst().eventId())).isPresent();
    }

    @Test
    void a_refusal_records_nothing() {
        handling.handle(Support.SLICE, support(), asked(null));
        assertThatThrownBy(() -> handling.handle(Support.SLICE, support(), asked(null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("need.already-supported");
        assertThat(ledger.head()).isEqualTo(4);
    }

    @Test
    void the_same_request_is_answered_from_the_ledger() {
        Handled first = handling.handle(Support.SLICE, support(), asked("r1"));
        Handled again = handling.handle(Support.SLICE, support(), asked("r1"));
        assertThat(again.before()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.requestDigest()).isEqualTo("digest of r1").isEqualTo(first.requestDigest());
        assertThat(ledger.head()).isEqualTo(4);
    }

    @Test
    void sixty_four_at_once_record_one_support() throws Exception {
        List<Callable<Object>> clients = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            clients.add(() -> {
                try {
                    return handling.handle(Support.SLICE, support(), asked(null));
                } catch (Refusal | LedgerException.ConditionFailed refused) {
                    return refused;
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(clients)) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(Handled.class::isInstance).hasSize(1);
        }
        assertThat(ledger.page(Query.all(), 0, 100).events()).hasSize(4);
    }

    private SupportNeed support() {
        return new SupportNeed(bench, anna, null, DAY, null, null);
    }

    private static Asked asked(@org.jspecify.annotations.Nullable String request) {
        Map<String, String> metadata = request == null
                ? Map.of(MetadataKey.ACTOR, "somebody")
                : Map.of(
                        MetadataKey.ACTOR,
                        "somebody",
                        MetadataKey.REQUEST,
                        request,
                        MetadataKey.REQUEST_DIGEST,
                        "digest of " + request);
        return new Asked(Instant.EPOCH, Given.TODAY, "somebody", metadata);
    }
}
