package org.calledger.query.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.query.participation.Piece.Who;
import org.jspecify.annotations.Nullable;

/** The pieces of every measure, straight from the facts as they read at a position. Slow, and plainly written. */
final class Pieces {
    private final Told told;
    private final long asOf;
    private final Traits traits;

    Pieces(Told told, long asOf) {
        this.told = told;
        this.asOf = asOf;
        this.traits = new Traits(told, asOf);
    }

    List<Piece> of(Measure measure) {
        return switch (measure) {
            case NEEDS -> needs(need -> null);
            case NEEDS_ANSWERED_SHARE ->
                needs(need -> score(answering(need).findAny().isPresent()));
            case MEDIAN_DAYS_TO_ANSWER -> needs(this::days);
            case SUPPORTS, SUPPORTERS -> supports();
            case INITIATIVES_PROPOSED ->
                steps(InitiativeProposed.class, InitiativeProposed::initiativeId, one -> Who.ONE, one -> null);
            case RESIDENT_LED_SHARE ->
                steps(
                        InitiativeProposed.class,
                        InitiativeProposed::initiativeId,
                        one -> Who.ONE,
                        one -> score(isLed(one)));
            case INITIATIVES_STARTED ->
                steps(InitiativeStarted.class, InitiativeStarted::initiativeId, one -> Who.ONE, one -> null);
            case INITIATIVES_COMPLETED ->
                steps(InitiativeCompleted.class, InitiativeCompleted::initiativeId, one -> Who.ONE, one -> null);
            case JOININGS -> steps(InitiativeJoined.class, InitiativeJoined::initiativeId, Pieces::joiner, one -> null);
            case EVENTS -> held().map(one -> gathering(one, Who.ONE)).toList();
            case ATTENDANCES, PARTICIPANTS, COUNTED_ONLY, NEWCOMERS, RETURNERS ->
                held().flatMap(one -> attending(one.getValue()).stream().map(who -> gathering(one, who)))
                        .toList();
            case VOLUNTEERS, MINUTES_SELF_REPORTED, MINUTES_CONFIRMED -> work();
            case MILESTONES ->
                told.all(asOf, MilestoneRecorded.class).map(this::milestone).toList();
        };
    }

    private <F extends Fact> List<Piece> steps(
            Class<F> type,
            Function<F, InitiativeId> of,
            Function<F, Who> who,
            Function<F, @Nullable BigDecimal> score) {
        return told.all(asOf, type)
                .map(one -> initiative(
                        one.getKey(),
                        Objects.requireNonNull(one.getValue().on()),
                        of.apply(one.getValue()),
                        who.apply(one.getValue()),
                        score.apply(one.getValue())))
                .toList();
    }

    private static BigDecimal score(boolean is) {
        return is ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private List<Piece> needs(Function<NeedReported, @Nullable BigDecimal> score) {
        return told.all(asOf, NeedReported.class)
                .filter(one -> traits.survivor(one.getValue().needId())
                        .equals(one.getValue().needId()))
                .map(one -> {
                    NeedReported need = one.getValue();
                    Map<Dimension, Set<String>> values = traits.values(need.communityId());
                    values.put(Dimension.CATEGORY, Set.of(need.category().name()));
                    return new Piece(
                            one.getKey(),
                            need.on(),
                            List.of(need.communityId()),
                            need.place(),
                            values,
                            Who.ONE,
                            0,
                            null,
                            score.apply(need));
                })
                .toList();
    }

    private Stream<InitiativeProposed> answering(NeedReported need) {
        return told.all(asOf, InitiativeProposed.class)
                .map(Map.Entry::getValue)
                .filter(one -> one.needIds().stream()
                        .anyMatch(id -> traits.survivor(id).equals(need.needId())));
    }

    private @Nullable BigDecimal days(NeedReported need) {
        return need.on().isExactDay()
                ? answering(need)
                        .filter(one -> one.on().isExactDay())
                        .map(one -> BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                need.on().earliest(), one.on().earliest())))
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private List<Piece> supports() {
        List<Map.Entry<Long, NeedSupported>> standing = told.all(asOf, NeedSupported.class)
                .filter(one -> told.all(asOf, SupportWithdrawn.class)
                        .noneMatch(back -> back.getKey() > one.getKey()
                                && back.getValue()
                                        .needId()
                                        .equals(one.getValue().needId())
                                && one.getValue().participant() != null
                                && back.getValue()
                                        .personId()
                                        .equals(one.getValue().participant().personId())))
                .sorted(Comparator.comparing((Map.Entry<Long, NeedSupported> one) ->
                                from(one.getValue().on()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        Set<String> seen = new HashSet<>();
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<Long, NeedSupported> one : standing) {
            NeedSupported support = one.getValue();
            NeedId survivor = traits.survivor(support.needId());
            Participant person = support.participant();
            boolean family = told.all(asOf, NeedMerged.class)
                    .anyMatch(m -> traits.survivor(m.getValue().needId()).equals(survivor));
            if (person != null && family && !seen.add(survivor + " " + person.personId())) {
                continue;
            }
            NeedReported need = traits.need(survivor);
            CommunityId community =
                    survivor.equals(support.needId()) || need == null ? support.communityId() : need.communityId();
            Map<Dimension, Set<String>> values = traits.values(community);
            if (need != null) {
                values.put(Dimension.CATEGORY, Set.of(need.category().name()));
            }
            List<Who> people = person != null
                    ? List.of(People.named(person, 1, true, 1))
                    : People.of(Objects.requireNonNull(support.headcount()), List.of());
            people.forEach(who -> pieces.add(new Piece(
                    one.getKey(),
                    support.on(),
                    List.of(community),
                    need == null ? null : need.place(),
                    values,
                    who,
                    0,
                    null,
                    null)));
        }
        return pieces;
    }

    static LocalDate from(PartialDate on) {
        LocalDate from = on.earliest();
        return from == null ? LocalDate.MIN : from;
    }

    private boolean isLed(InitiativeProposed initiative) {
        return told.all(asOf, InitiativeJoined.class)
                .map(Map.Entry::getValue)
                .filter(one -> one.initiativeId().equals(initiative.initiativeId()) && one.role() == JoiningRole.LEADER)
                .anyMatch(one -> one.participant() != null
                        && (one.participant().backgrounds().stream()
                                        .anyMatch(b -> b.name().equals("RESIDENT"))
                                || initiative.communityIds().stream().anyMatch(c -> c.equals(one.homeCommunityId()))));
    }

    private static Who joiner(InitiativeJoined joined) {
        return joined.participant() == null
                ? People.nobody(null, false, 0)
                : People.named(joined.participant(), 1, true, 1);
    }

    private Piece initiative(long origin, PartialDate on, InitiativeId id, Who who, @Nullable BigDecimal score) {
        InitiativeProposed told = traits.initiative(id);
        List<CommunityId> communities = told == null ? List.of() : told.communityIds();
        Map<Dimension, Set<String>> values = traits.values(communities.isEmpty() ? null : communities.getFirst());
        if (told != null) {
            traits.initiativeValues(told, values);
            traits.carrier(told.institutionId(), told.centreId(), on, values);
        }
        return new Piece(origin, on, communities, null, values, who, 0, null, score);
    }

    private Stream<Map.Entry<Long, EventRecorded>> held() {
        return told.all(asOf, EventRecorded.class)
                .filter(one -> told.one(
                                asOf,
                                EventCancelled.class,
                                off -> off.gatheringId().equals(one.getValue().gatheringId()))
                        == null);
    }

    private Piece gathering(Map.Entry<Long, EventRecorded> one, Who who) {
        EventRecorded event = one.getValue();
        Map<Dimension, Set<String>> values = traits.values(event.communityId());
        InitiativeProposed initiative = traits.initiative(event.initiativeId());
        if (initiative != null) {
            traits.initiativeValues(initiative, values);
        }
        values.put(Dimension.KIND, Set.of(event.kind().name()));
        if (event.programmeId() != null) {
            values.put(Dimension.PROGRAMME, Set.of(event.programmeId().toString()));
        }
        traits.carrier(
                event.institutionId() != null || initiative == null
                        ? event.institutionId()
                        : initiative.institutionId(),
                event.centreId() != null || initiative == null ? event.centreId() : initiative.centreId(),
                event.on(),
                values);
        return new Piece(
                one.getKey(),
                event.on(),
                event.communityId() == null ? List.of() : List.of(event.communityId()),
                event.place(),
                values,
                who,
                0,
                null,
                null);
    }

    private List<Who> attending(EventRecorded event) {
        List<Who> people = new ArrayList<>(People.of(event.headcount(), event.participants()));
        Integer total = event.headcount() instanceof Headcount.Known known ? known.total() : null;
        boolean applicable = !(event.headcount() instanceof Headcount.NotApplicable);
        boolean among = event.headcount() instanceof Headcount.Known known
                && known.cells().isEmpty();
        told.all(asOf, AttendanceRecorded.class)
                .filter(one -> one.getValue().gatheringId().equals(event.gatheringId()))
                .forEach(one -> {
                    one.getValue()
                            .participants()
                            .forEach(p -> people.add(People.named(p, total, applicable, among ? 1 : 0)));
                    people.add(People.nobody(
                            total,
                            applicable,
                            among ? -one.getValue().participants().size() : 0));
                });
        return people;
    }

    private List<Piece> work() {
        List<Piece> pieces = new ArrayList<>();
        told.all(asOf, WorkLogged.class).forEach(one -> {
            WorkLogged work = one.getValue();
            Object word = Stream.concat(
                            told.all(asOf, WorkConfirmed.class)
                                    .filter(w -> w.getValue().workId().equals(work.workId())),
                            told.all(asOf, WorkRejected.class)
                                    .filter(w -> w.getValue().workId().equals(work.workId())))
                    .max(Comparator.comparing(Map.Entry::getKey))
                    .map(Map.Entry::getValue)
                    .orElse(null);
            if (!(word instanceof WorkRejected)) {
                boolean confirmed = work.reportedBy() == Reporter.STAFF
                        || (word instanceof WorkConfirmed said && said.minutes() == work.minutes());
                pieces.addAll(work(one.getKey(), work, confirmed ? "CONFIRMED" : "SELF"));
            }
        });
        return pieces;
    }

    private List<Piece> work(long origin, WorkLogged work, String word) {
        EventRecorded event = work.gatheringId() == null
                ? null
                : told.one(asOf, EventRecorded.class, one -> one.gatheringId().equals(work.gatheringId()));
        InitiativeProposed initiative = traits.initiative(
                work.initiativeId() != null || event == null ? work.initiativeId() : event.initiativeId());
        CommunityId community = work.communityId() != null || event == null ? work.communityId() : event.communityId();
        Map<Dimension, Set<String>> values = traits.values(community);
        if (event != null) {
            values.put(Dimension.KIND, Set.of(event.kind().name()));
        }
        if (initiative != null) {
            traits.initiativeValues(initiative, values);
        }
        Id programme = work.programmeId() != null || event == null ? work.programmeId() : event.programmeId();
        Traits.put(values, Dimension.PROGRAMME, programme);
        Id centre = work.centreId() != null
                ? work.centreId()
                : event != null && event.centreId() != null
                        ? event.centreId()
                        : initiative == null ? null : initiative.centreId();
        Id institution = work.institutionId() != null
                ? work.institutionId()
                : event != null && event.institutionId() != null
                        ? event.institutionId()
                        : initiative == null ? null : initiative.institutionId();
        traits.carrier(institution, centre, work.on(), values);
        Headcount headcount =
                work.headcount() == null ? Headcount.of(work.participants().size()) : work.headcount();
        List<Who> people = new ArrayList<>(People.of(headcount, work.participants()));
        if (people.size() > 1) {
            people.addFirst(
                    People.nobody(people.getFirst().total(), people.getFirst().applicable(), 0));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Who who : people) {
            pieces.add(new Piece(
                    origin,
                    work.on(),
                    community == null ? List.of() : List.of(community),
                    event == null ? null : event.place(),
                    values,
                    who,
                    pieces.isEmpty() ? work.minutes() : 0,
                    word,
                    null));
        }
        return pieces;
    }

    private Piece milestone(Map.Entry<Long, MilestoneRecorded> one) {
        MilestoneRecorded fact = one.getValue();
        var subject = fact.subject();
        CommunityId community = subject == null ? null : subject.communityId();
        Map<Dimension, Set<String>> values = traits.values(community);
        if (subject != null) {
            Traits.put(values, Dimension.PROGRAMME, subject.programmeId());
            traits.carrier(subject.institutionId(), subject.centreId(), fact.on(), values);
        }
        return new Piece(
                one.getKey(),
                fact.on(),
                community == null ? List.of() : List.of(community),
                null,
                values,
                Who.ONE,
                0,
                null,
                null);
    }
}
