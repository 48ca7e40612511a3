package org.calledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.command.CommandSide;
import org.calledger.command.coalition.form.Formation;
import org.calledger.command.coalition.join.Accession;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.RandomCommands;
import org.calledger.command.decision.Relatives;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.command.gathering.attend.Attendance;
import org.calledger.command.gathering.confirm.Confirmation;
import org.calledger.command.gathering.correct.EventCorrection;
import org.calledger.command.gathering.record.EventRecord;
import org.calledger.command.history.freeze.Counted;
import org.calledger.command.initiative.Roster;
import org.calledger.command.initiative.complete.Completion;
import org.calledger.command.initiative.join.Admission;
import org.calledger.command.initiative.leave.Departure;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.initiative.start.Start;
import org.calledger.command.resource.commit.Commitment;
import org.calledger.command.resource.release.Release;
import org.calledger.command.volunteering.certify.Certification;
import org.calledger.command.volunteering.log.WorkLog;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.Personal;
import org.calledger.events.PersonalText;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** Whatever is sent, in whatever order: it is recorded or refused by a rule, and today's promises hold. */
class RandomHistoryTest {
    private static final int COMMANDS = 1_200;
    private static final int BEGINNINGS = 150;

    private static final Set<String> ENDS_PEOPLE = Set.of("merge-people", "erase-personal-data");
    private static final int ENDS_PEOPLE_SELDOM = 12;

    private final Set<String> accepted = new TreeSet<>();
    private final Map<Rule, Integer> refused = new EnumMap<>(Rule.class);

    @Test
    void a_command_is_recorded_or_refused_and_never_anything_else() {
        for (int seed = 0; seed < 20; seed++) {
            history(RandomCommands.anyDay(new Random(seed)), new Random(-seed), CommandSide.SLICES);
        }
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(
                        CommandSide.SLICES.stream().map(Slice::name).toList());
        assertThat(refused).hasSizeGreaterThan(30);
    }

    @Test
    void todays_commands_never_break_capacity_nor_leave_an_initiative_open_at_a_closed_centre() {
        List<Slice<?, ?>> slices = CommandSide.SLICES.stream()
                .filter(slice -> !Set.of("retract-fact", "correct-event", "correct-work", "correct-fact")
                        .contains(slice.name()))
                .toList();
        for (int seed = 0; seed < 20; seed++) {
            Given given = history(RandomCommands.ofDay(new Random(seed), Given.TODAY), new Random(-seed), slices);
            List<Fact> facts =
                    given.read(Query.all()).stream().map(Recorded::fact).toList();
            checkCapacities(facts);
            checkClosedCentres(facts);
        }
        assertThat(accepted).contains("close-centre", "join-initiative", "leave-initiative", "start-initiative");
        assertThat(refused).containsKeys(Rule.CENTRE_HAS_OPEN_INITIATIVES, Rule.INITIATIVE_CENTRE_CLOSED);
    }

    /** First things begin; then joinings and proposals come often, so that the rare endings find something to end. */
    private Given history(RandomCommands commands, Random random, List<Slice<?, ?>> slices) {
        List<Slice<?, ?>> beginnings = slices.stream()
                .filter(slice -> slice.name().matches("(register|open|adopt|report)-.*"))
                .toList();
        List<Slice<?, ?>> weighted = new ArrayList<>(slices);
        for (int i = 0; i < 4; i++) {
            weighted.addAll(List.of(Admission.SLICE, Proposal.SLICE, Start.SLICE, Completion.SLICE, Departure.SLICE));
            weighted.addAll(List.of(EventRecord.SLICE, EventCorrection.SLICE, Attendance.SLICE, Confirmation.SLICE));
        }
        for (int i = 0; i < 12; i++) {
            weighted.addAll(List.of(Start.SLICE, Completion.SLICE, Completion.SLICE));
        }
        for (int i = 0; i < 3; i++) {
            weighted.addAll(
                    List.of(Formation.SLICE, Accession.SLICE, WorkLog.SLICE, WorkLog.SLICE, Certification.SLICE));
            weighted.addAll(List.of(Commitment.SLICE, Release.SLICE));
        }
        Given given = Given.nothing();
        for (int i = 0; i < COMMANDS; i++) {
            List<Slice<?, ?>> among = i < BEGINNINGS ? beginnings : weighted;
            Slice<?, ?> next = among.get(random.nextInt(among.size()));
            // there are few people: were they forgotten as often as anything else happens, nobody would be left to do
            // it
            if (!ENDS_PEOPLE.contains(next.name()) || random.nextInt(ENDS_PEOPLE_SELDOM) == 0) {
                send(next, commands, given);
            }
        }
        return given;
    }

    private <C extends Command, S> void send(Slice<C, S> slice, RandomCommands commands, Given given) {
        C command = commands.next(slice.command());
        try {
            Decision decision = given.when(slice, command)
                    .by("another")
                    .told(new Counted(1, 1, "0".repeat(64)))
                    .decision();
            accepted.add(slice.name());
            for (Fact decided : decision.facts()) {
                Fact fact = sealed(decided);
                assertThat(slice.records()).contains(fact.getClass());
                assertThat(EventJson.read(EventTypes.storedAs(fact.getClass()), EventJson.write(fact)))
                        .isEqualTo(fact);
                UUID eventId = UUID.randomUUID();
                given.and(eventId, fact);
                commands.recorded(eventId);
            }
        } catch (Refusal refusal) {
            refused.merge(refusal.rule(), 1, Integer::sum);
        } catch (RuntimeException wrong) {
            throw new AssertionError("neither recorded nor refused: " + command, wrong);
        }
    }

    /** As the ledger would have it; whatever is sealed stays so when it is read. */
    private static Fact sealed(Fact fact) {
        return fact instanceof Personal personal && personal.personalData() != null
                ? personal.with(personal.personalData().map((field, text) -> PersonalText.sealed("AQ" + field)))
                : fact;
    }

    private static void checkCapacities(List<Fact> facts) {
        Relatives relatives = Relatives.NONE;
        for (Fact fact : facts) {
            relatives = relatives.with(fact);
        }
        for (InitiativeProposed proposed : of(InitiativeProposed.class, facts)) {
            Trail<InitiativeEvent> moves = Trail.empty();
            for (InitiativeEvent move : of(InitiativeEvent.class, facts)) {
                moves = move.initiativeId().equals(proposed.initiativeId()) ? moves.with(move) : moves;
            }
            List<Integer> capacities = capacities(proposed, facts);
            if (proposed.capacity() != null) {
                Roster roster = Roster.of(moves);
                assertThat(roster.people()).isLessThanOrEqualTo(Collections.max(capacities));
                assertThat(roster.promotions(capacities.getLast(), PartialDate.of(Given.TODAY), relatives))
                        .isEmpty();
            }
        }
    }

    private static List<Integer> capacities(InitiativeProposed proposed, List<Fact> facts) {
        List<Integer> capacities = new ArrayList<>();
        if (proposed.capacity() != null) {
            capacities.add(proposed.capacity());
        }
        of(CapacityChanged.class, facts).stream()
                .filter(change -> change.initiativeId().equals(proposed.initiativeId()))
                .forEach(change -> capacities.add(change.capacity()));
        return capacities;
    }

    private static void checkClosedCentres(List<Fact> facts) {
        Set<CentreId> closed = of(CentreClosed.class, facts).stream()
                .map(CentreClosed::centreId)
                .collect(Collectors.toSet());
        Set<InitiativeId> ended = of(InitiativeEvent.class, facts).stream()
                .filter(event -> event instanceof InitiativeCompleted || event instanceof InitiativeAbandoned)
                .map(InitiativeEvent::initiativeId)
                .collect(Collectors.toSet());
        assertThat(of(InitiativeProposed.class, facts))
                .noneMatch(proposed -> proposed.centreId() != null
                        && closed.contains(proposed.centreId())
                        && !ended.contains(proposed.initiativeId()));
    }

    private static <T> List<T> of(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
