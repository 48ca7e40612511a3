package org.calledger.endtoend.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.command.initiative.Roster;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.events.ResourceId;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against what, found by comparing the facts as they now read, two by two: an oracle that knows nothing of rows.
 * It names the facts by their own positions, whatever put them right.
 */
final class Disagreements {
    private static final Map<Class<? extends Fact>, String> BEGINNINGS = Map.ofEntries(
            Map.entry(InstitutionRegistered.class, "institution"),
            Map.entry(CommunityRegistered.class, "community"),
            Map.entry(CentreOpened.class, "centre"),
            Map.entry(PersonRegistered.class, "person"),
            Map.entry(NeedReported.class, "need"),
            Map.entry(ResourceRegistered.class, "resource"),
            Map.entry(InitiativeProposed.class, "initiative"),
            Map.entry(EventRecorded.class, "gathering"),
            Map.entry(WorkLogged.class, "work"),
            Map.entry(AnimatorAppointed.class, "appointment"),
            Map.entry(VolunteeringAgreed.class, "agreement"),
            Map.entry(CoalitionFormed.class, "coalition"),
            Map.entry(ProgrammeLaunched.class, "programme"),
            Map.entry(CertificateIssued.class, "certificate"),
            Map.entry(MilestoneRecorded.class, "milestone"));

    /** Of what there can be one for a thing, and the rule. */
    private static final Map<Class<? extends Fact>, String> ONCE = Map.of(
            MethodAdopted.class, "institution.method-already-adopted",
            InstitutionClosed.class, "institution.closed",
            InitiativeStarted.class, "initiative.already-started",
            CentreClosed.class, "centre.closed",
            ResourceRetired.class, "resource.retired",
            ProgrammeClosed.class, "programme.closed",
            InitiativeIncluded.class, "programme.already-included",
            CoalitionDissolved.class, "coalition.closed",
            AppointmentEnded.class, "appointment.closed",
            VolunteeringEnded.class, "agreement.closed");

    /** Two facts, by their own positions, and the rule. */
    record Pair(String rule, long one, long other) {
        static Pair of(String rule, long one, long other) {
            return new Pair(rule, Math.min(one, other), Math.max(one, other));
        }
    }

    private final List<Recorded> standing;
    private final Map<Id, List<Recorded>> begun = new HashMap<>();
    private final Map<Id, Recorded> gone = new HashMap<>();
    private final Map<Id, List<Recorded>> endings = new HashMap<>();
    private final Map<Id, Recorded> plans = new HashMap<>();
    private final Map<Id, List<Recorded>> planned = new HashMap<>();
    private final Map<Long, Long> roots = new HashMap<>();
    private final Map<Long, Long> taken = new HashMap<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();

    Disagreements(List<Recorded> all) {
        standing = org.calledger.ledger.axon.PuttingRight.apply(all).stream()
                .filter(event -> !(event.fact() instanceof PuttingRight))
                .toList();
        Map<UUID, Long> byId = new HashMap<>();
        for (Recorded event : all) {
            byId.put(event.eventId(), event.position());
            roots.put(
                    event.position(),
                    event.fact() instanceof PuttingRight right
                            ? Objects.requireNonNull(roots.get(byId.get(right.eventId())))
                            : event.position());
            if (event.fact() instanceof FactRetracted retraction) {
                taken.put(Objects.requireNonNull(byId.get(retraction.eventId())), event.position());
            }
        }
        for (Recorded event : all) {
            Id thing = thing(event.fact());
            if (thing != null) {
                gone.merge(thing, event, this::lastTaken);
            }
            if (event.fact() instanceof EventPlanned plan) {
                plans.merge(plan.gatheringId(), event, this::lastTaken);
            }
        }
        standing.forEach(event -> {
            if (event.fact() instanceof EventPlanned plan) {
                planned.computeIfAbsent(plan.gatheringId(), none -> new ArrayList<>())
                        .add(event);
            }
            ended(event.fact())
                    .forEach(id -> endings.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(event));
            Id thing = thing(event.fact());
            if (thing != null) {
                begun.computeIfAbsent(thing, none -> new ArrayList<>()).add(event);
                gone.remove(thing);
            }
        });
        references();
        completed();
        once();
        followed();
    }

    private Recorded lastTaken(Recorded one, Recorded other) {
        return taken.getOrDefault(one.position(), 0L) > taken.getOrDefault(other.position(), 0L) ? one : other;
    }

    /** The fact that stands at a position, or that was put right there. */
    long root(long position) {
        return roots.getOrDefault(position, -1L);
    }

    Set<Pair> pairs() {
        return pairs;
    }

    private static @Nullable Id thing(Fact fact) {
        return BEGINNINGS.containsKey(fact.getClass()) ? (Id) first(fact) : null;
    }

    /**
     * Everything that a fact names must be there, and have begun. A centre's first communities and a coalition's first
     * members are facts of their own beside the beginning, which may stand twice.
     */
    private void references() {
        for (Recorded event : standing) {
            for (Named named : Named.in(event.fact())) {
                if (named.id().equals(thing(event.fact()))) {
                    ended(event, named);
                    if (event.fact() instanceof CentreOpened || event.fact() instanceof CoalitionFormed) {
                        before(event, begun.getOrDefault(named.id(), List.of()));
                    }
                    continue;
                }
                Recorded lost = gone.get(named.id());
                if (event.fact() instanceof EventCancelled) {
                    lost = lostPlan(named.id());
                    before(event, planned.getOrDefault(named.id(), List.of()));
                }
                if (lost != null && Vows.existence(event.fact(), named)) {
                    pairs.add(Pair.of(unknown(event, named), event.position(), lost.position()));
                }
                if (Vows.order(event.fact(), named)) {
                    before(event, begun.getOrDefault(named.id(), List.of()));
                }
                ended(event, named);
            }
        }
    }

    private String unknown(Recorded event, Named named) {
        boolean isOfWhatWasHeld = event.fact() instanceof AttendanceRecorded || event.fact() instanceof EventConfirmed;
        return isOfWhatWasHeld && planned.containsKey(named.id()) ? "gathering.not-held" : Vows.unknown(named);
    }

    private void ended(Recorded event, Named named) {
        String rule = Vows.ended(event.fact(), named);
        if (rule != null) {
            endings.getOrDefault(named.id(), List.of()).stream()
                    .filter(end -> isBefore(end.fact(), event.fact())
                            || (Vows.isByOrder(rule, event.fact())
                                    && end.position() < event.position()
                                    && isNotAfter(end.fact(), event.fact())))
                    .forEach(end -> pairs.add(Pair.of(rule, event.position(), end.position())));
        }
    }

    /** What is cancelled was planned or recorded; the one taken back last, where neither stands. */
    private @Nullable Recorded lostPlan(Id gathering) {
        if (planned.containsKey(gathering) || begun.containsKey(gathering)) {
            return null;
        }
        Recorded plan = plans.get(gathering);
        Recorded held = gone.get(gathering);
        return held == null ? plan : plan == null ? held : lastTaken(plan, held);
    }

    private void before(Recorded event, List<Recorded> beginnings) {
        beginnings.stream()
                .filter(beginning -> isBefore(event.fact(), beginning.fact()))
                .forEach(beginning ->
                        pairs.add(Pair.of("date.before-beginning", event.position(), beginning.position())));
    }

    /** What is completed was started: not on a day that can only lie later. */
    private void completed() {
        Map<Id, List<Recorded>> started = standing.stream()
                .filter(event -> event.fact() instanceof InitiativeStarted)
                .collect(Collectors.groupingBy(event -> (Id) first(event.fact())));
        standing.stream()
                .filter(event -> event.fact() instanceof InitiativeCompleted)
                .forEach(event -> before(event, started.getOrDefault((Id) first(event.fact()), List.of())));
    }

    /** Who goes came before: not on a day that can only lie later. */
    private void followed() {
        Map<List<?>, Recorded> came = new HashMap<>();
        for (Recorded event : standing) {
            List<?> who = who(event.fact());
            if (who.isEmpty()) {
                continue;
            }
            if (comes(event.fact())) {
                came.put(who, event);
            } else {
                Recorded before = came.remove(who);
                before(event, before == null ? List.of() : List.of(before));
            }
        }
    }

    private static List<?> who(Fact fact) {
        return switch (fact) {
            case NeedSupported given
            when given.participant() != null ->
                List.of(given.needId(), given.participant().personId());
            case SupportWithdrawn back -> List.of(back.needId(), back.personId());
            case NeedWithdrawn withdrawal -> List.of(withdrawal.needId());
            case NeedReopened reopening -> List.of(reopening.needId());
            case ResourceCommitted commitment -> List.of(commitment.resourceId(), commitment.initiativeId());
            case ResourceReleased release -> List.of(release.resourceId(), release.initiativeId());
            case Joining joining ->
                List.of(joining.initiativeId(), Roster.member(joining.personId(), joining.institutionId()));
            case InitiativeLeft left ->
                List.of(left.initiativeId(), Roster.member(left.personId(), left.institutionId()));
            case WaitingListLeft left ->
                List.of(left.initiativeId(), Roster.member(left.personId(), left.institutionId()));
            default -> List.of();
        };
    }

    private static boolean comes(Fact fact) {
        return fact instanceof NeedSupported
                || fact instanceof NeedWithdrawn
                || fact instanceof ResourceCommitted
                || fact instanceof Joining;
    }

    /** What the fact ends; one merging ends several communities. */
    private static List<? extends Id> ended(Fact fact) {
        return switch (fact) {
            case InstitutionClosed closing -> List.of(closing.institutionId());
            case CommunitySplit split -> List.of(split.communityId());
            case CommunitiesMerged merge -> merge.communityIds();
            case CentreClosed closing -> List.of(closing.centreId());
            case ResourceRetired retired -> List.of(retired.resourceId());
            case CoalitionDissolved end -> List.of(end.coalitionId());
            case ProgrammeClosed closing -> List.of(closing.programmeId());
            default -> List.of();
        };
    }

    private static boolean isBefore(Fact fact, Fact beginning) {
        PartialDate on = fact.on();
        PartialDate begun = beginning.on();
        boolean closedTooEarly = fact instanceof ProgrammeClosed closing
                && beginning instanceof ProgrammeLaunched launched
                && closing.on().isCertainlyBefore(launched.from());
        return closedTooEarly || (on != null && begun != null && on.isCertainlyBefore(begun));
    }

    /** By days known so far that nothing of the first can lie after the second. */
    private static boolean isNotAfter(Fact end, Fact fact) {
        LocalDate latest = end.on() == null ? null : end.on().latest();
        LocalDate earliest = fact.on() == null ? null : fact.on().earliest();
        return latest != null && earliest != null && !latest.isAfter(earliest);
    }

    private void once() {
        Map<Object, List<Recorded>> alike = new HashMap<>();
        for (Recorded event : standing) {
            String rule = onceOf(event.fact());
            if (rule != null) {
                List<Object> key = new ArrayList<>(List.of(rule, first(event.fact())));
                if (event.fact() instanceof InitiativeIncluded included) {
                    key.add(included.initiativeId());
                    begun.getOrDefault(included.initiativeId(), List.of()).stream()
                            .filter(begin -> begin.fact() instanceof InitiativeProposed proposed
                                    && included.programmeId().equals(proposed.programmeId()))
                            .forEach(begin -> pairs.add(Pair.of(rule, event.position(), begin.position())));
                }
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(event);
            }
        }
        alike.values()
                .forEach(events ->
                        each(Objects.requireNonNull(onceOf(events.getFirst().fact())), events));
        endings.forEach((id, events) -> each(id.key() + endsAs(id), events));
    }

    private static String endsAs(Id thing) {
        return thing instanceof CommunityId ? ".ended" : thing instanceof ResourceId ? ".retired" : ".closed";
    }

    /** Every two of them contradict each other. */
    private void each(String rule, List<Recorded> events) {
        for (Recorded one : events) {
            for (Recorded other : events) {
                if (one.position() < other.position()) {
                    pairs.add(Pair.of(rule, one.position(), other.position()));
                }
            }
        }
    }

    private static @Nullable String onceOf(Fact fact) {
        String thing = BEGINNINGS.get(fact.getClass());
        return thing == null ? ONCE.get(fact.getClass()) : thing + ".already-exists";
    }

    private static Object first(Fact fact) {
        return Objects.requireNonNull(Named.read(fact.getClass().getRecordComponents()[0], fact));
    }

    /** How many pairs of each rule. */
    static Map<String, Long> tally(Set<Pair> pairs, Function<Pair, String> by) {
        return pairs.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
