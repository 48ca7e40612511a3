package org.calledger.command.intake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.Participant;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeId;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real records, through every decision, come to the figures that their publishers and readers counted. */
class RecordsTest {
    @TempDir
    private Path folder;

    private final PureDoor door = new PureDoor();

    @Test
    void ballots_of_two_towns() throws Exception {
        Records.Outcome outcome = Records.of("wieliczka-swiecie").into(door, folder.resolve("log"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.counts().rowsRead()).isEqualTo(86 + 9_139);
        assertThat(outcome.counts().accepted()).isEqualTo(outcome.expected());
        ballots(86, 63, 47, 24_718, 9_139);
        assertThat(door.facts(CommunityRegistered.class))
                .extracting(CommunityRegistered::name)
                .containsExactlyInAnyOrder("Wieliczka", "Świecie");
    }

    @Test
    void ballots_of_ten_editions() throws Exception {
        Records.Outcome outcome = Records.of("praga-poludnie").into(door, folder.resolve("log"));

        assertThat(outcome.problems())
                .extracting(RowProblem::code)
                .containsExactly("need.already-supported", "need.already-supported");
        assertThat(outcome.problems()).extracting(RowProblem::line).containsExactlyInAnyOrder(116_858L, 117_258L);
        ballots(1_109, 486, 378, 997_291, 97_922);
        assertThat(supportersByYear())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        2016, 9_743L, 2017, 10_816L, 2018, 9_067L, 2019, 14_897L, 2020, 10_568L, 2021, 10_424L, 2022,
                        8_922L, 2023, 8_244L, 2024, 8_298L, 2025, 6_943L));
        assertThat(door.facts(CommunityRegistered.class))
                .extracting(CommunityRegistered::name)
                .hasSize(13)
                .contains("Warszawa", "Praga-Południe", "Kamionek, Saska Kępa");
    }

    @Test
    void a_festival_year() throws Exception {
        Records.Outcome outcome = Records.of("leeds-2023").into(door, folder.resolve("log"));

        assertThat(outcome.problems()).isEmpty();
        List<EventRecorded> gatherings = door.facts(EventRecorded.class);
        assertThat(gatherings).hasSize(289);
        assertThat(gatherings)
                .filteredOn(one -> one.headcount().equals(Headcount.UNKNOWN))
                .hasSize(48);
        assertThat(gatherings)
                .filteredOn(one -> one.headcount().equals(Headcount.of(0)))
                .hasSize(22);
        assertThat(gatherings.stream().mapToInt(one -> people(one.headcount())).sum())
                .isEqualTo(57_171);
        assertThat(gatherings)
                .filteredOn(one -> one.on().toString().equals("2022/2023"))
                .hasSize(14);
        CommunityId unknown = named("unknown");
        assertThat(gatherings)
                .filteredOn(one -> unknown.equals(one.communityId()))
                .hasSize(78);
        List<WorkLogged> work = door.facts(WorkLogged.class);
        assertThat(work).hasSize(1_081);
        assertThat(work.stream().mapToInt(WorkLogged::minutes).sum()).isEqualTo(1_066_011);
        assertThat(work.stream()
                        .mapToInt(one -> people(Objects.requireNonNull(one.headcount())))
                        .sum())
                .isEqualTo(6_098);
        assertThat(work).filteredOn(one -> one.programmeId() == null).hasSize(314);
        Map<ProgrammeId, String> programmes = door.facts(ProgrammeLaunched.class).stream()
                .collect(Collectors.toMap(ProgrammeLaunched::programmeId, ProgrammeLaunched::title));
        assertThat(programmes.values()).containsExactlyInAnyOrder("LEEDS 2023 Events", "Partner Events");
    }

    @Test
    void the_second_time_nothing_is_recorded() throws Exception {
        Records records = Records.of("leeds-2023");
        Records.Outcome first = records.into(door, folder.resolve("log"));
        int recorded = door.recorded().size();

        Records.Outcome second = records.into(door, folder.resolve("log"));

        assertThat(door.recorded()).hasSize(recorded);
        assertThat(second.counts().accepted()).isZero();
        assertThat(second.counts().present()).isEqualTo(first.counts().accepted());
    }

    private void ballots(int needs, int placed, int initiatives, int supports, int supporters) {
        assertThat(door.facts(NeedReported.class)).hasSize(needs);
        assertThat(door.facts(NeedReported.class))
                .filteredOn(need -> need.place() != null)
                .hasSize(placed);
        assertThat(door.facts(InitiativeProposed.class)).hasSize(initiatives);
        assertThat(door.facts(NeedSupported.class)).hasSize(supports);
        assertThat(door.facts(NeedSupported.class).stream()
                        .map(NeedSupported::participant)
                        .filter(Objects::nonNull)
                        .map(Participant::personId)
                        .distinct())
                .hasSize(supporters);
    }

    private Map<Integer, Long> supportersByYear() {
        return door.facts(NeedSupported.class).stream()
                .map(support -> Map.entry(
                        Objects.requireNonNull(support.on().year()),
                        Objects.requireNonNull(support.participant()).personId()))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
    }

    private CommunityId named(String name) {
        return door.facts(CommunityRegistered.class).stream()
                .filter(community -> community.name().equals(name))
                .map(CommunityRegistered::communityId)
                .findFirst()
                .orElseThrow();
    }

    private static int people(Headcount headcount) {
        return headcount instanceof Headcount.Known known ? known.total() : 0;
    }
}
