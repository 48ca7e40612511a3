package org.calledger.endtoend.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Lineage;
import org.calledger.events.AgeBand;
import org.calledger.events.CentreEvent;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityEvent;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Facts that would be refused today, by the rules that look at more than two: each judged anew over all that stands, with
 * what the commands themselves judge by. Of each rule the positions of the facts that break it.
 */
final class Rejudged {
    static final String OUTSIDE = "initiative.need-outside-centre";
    static final String UNSERVED = "centre.does-not-serve";
    static final String MINOR = "agreement.guardian-consent-required";
    static final String UNCOMMITTED = "resource.not-committed";
    static final String LOOP = "community.loop";
    static final String OPEN = "need.already-open";

    private final Map<CentreId, Catchment> catchments = new HashMap<>();
    private final Map<CentreId, CentreOpened> centres = new HashMap<>();
    private final Map<NeedId, List<CommunityId>> needs = new HashMap<>();
    private final Map<PersonId, List<PersonRegistered>> people = new HashMap<>();
    private final Set<List<Id>> committed = new HashSet<>();
    private final Set<Long> corrected = new HashSet<>();
    private final Set<NeedId> withdrawn = new HashSet<>();
    private final Map<String, Set<Long>> broken = new HashMap<>();
    private Lineage lineage = Lineage.NOTHING;

    Rejudged(List<Recorded> all) {
        Set<Recorded> raw = Set.copyOf(all);
        List<Recorded> standing = org.calledger.ledger.axon.PuttingRight.apply(all).stream()
                .filter(event -> !(event.fact() instanceof PuttingRight))
                .toList();
        List.of(OUTSIDE, UNSERVED, MINOR, UNCOMMITTED, OPEN, LOOP).forEach(rule -> broken.put(rule, new HashSet<>()));
        standing.stream().filter(event -> !raw.contains(event)).forEach(event -> corrected.add(event.position()));
        standing.forEach(event -> take(event.fact()));
        standing.forEach(this::judge);
    }

    /** Of each rule, the positions of the facts. */
    Map<String, Set<Long>> broken() {
        return broken;
    }

    private void take(Fact fact) {
        switch (fact) {
            case CentreEvent event -> {
                catchments.merge(event.centreId(), Catchment.NOTHING.with(event), (was, now) -> was.with(event));
                if (event instanceof CentreOpened opening) {
                    centres.put(opening.centreId(), opening);
                }
            }
            case CommunityEvent event -> lineage = lineage.with(event);
            case NeedReported need ->
                needs.computeIfAbsent(need.needId(), none -> new ArrayList<>()).add(need.communityId());
            case PersonRegistered person ->
                people.computeIfAbsent(person.personId(), none -> new ArrayList<>())
                        .add(person);
            default -> {
                // judged by nothing here
            }
        }
    }

    private void judge(Recorded event) {
        switch (event.fact()) {
            case InitiativeProposed proposal -> {
                CentreId centre = proposal.centreId();
                if (centre != null && isOpen(centre, proposal.on()) && isOutside(proposal, centre)) {
                    add(OUTSIDE, event);
                }
            }
            case CommunityLeft leaving -> {
                if (isOpen(leaving.centreId(), leaving.on())
                        && !served(leaving.centreId(), leaving.on()).contains(leaving.communityId())) {
                    add(UNSERVED, event);
                }
            }
            case VolunteeringAgreed agreement -> {
                if (!Boolean.TRUE.equals(agreement.guardianConsent())
                        && people.getOrDefault(agreement.personId(), List.of()).stream()
                                .anyMatch(person -> isMinor(person, agreement.on()))) {
                    add(MINOR, event);
                }
            }
            case CommunityRegistered community -> {
                CommunityId parent = community.parentId();
                if (parent != null
                        && corrected.contains(event.position())
                        && lineage.isWithin(parent, Set.of(community.communityId()), community.on())) {
                    add(LOOP, event);
                }
            }
            case CommunityMoved move -> {
                if (lineage.isWithin(move.parentId(), Set.of(move.communityId()), move.on())) {
                    add(LOOP, event);
                }
            }
            default -> follow(event);
        }
    }

    /** What must follow another fact, in the ledger's order. */
    private void follow(Recorded event) {
        switch (event.fact()) {
            case ResourceCommitted commitment ->
                committed.add(List.of(commitment.resourceId(), commitment.initiativeId()));
            case ResourceReleased release -> {
                if (!committed.remove(List.<Id>of(release.resourceId(), release.initiativeId()))) {
                    add(UNCOMMITTED, event);
                }
            }
            case NeedWithdrawn withdrawal -> withdrawn.add(withdrawal.needId());
            case NeedReopened reopening -> {
                if (!withdrawn.remove(reopening.needId())) {
                    add(OPEN, event);
                }
            }
            default -> {
                // kept by what two facts say
            }
        }
    }

    private void add(String rule, Recorded event) {
        Objects.requireNonNull(broken.get(rule)).add(event.position());
    }

    /** Else another rule is broken. */
    private boolean isOpen(CentreId centre, PartialDate on) {
        CentreOpened opening = centres.get(centre);
        return opening != null && !on.isCertainlyBefore(opening.on());
    }

    private Set<CommunityId> served(CentreId centre, PartialDate on) {
        return catchments.getOrDefault(centre, Catchment.NOTHING).on(on);
    }

    private boolean isOutside(InitiativeProposed proposal, CentreId centre) {
        Set<CommunityId> served = served(centre, proposal.on());
        return proposal.needIds().stream()
                .flatMap(need -> needs.getOrDefault(need, List.of()).stream())
                .anyMatch(community -> !lineage.isWithin(community, served, proposal.on()));
    }

    private static boolean isMinor(PersonRegistered person, PartialDate on) {
        Integer born = person.birthYear();
        if (born != null && on.latest() != null && on.latest().getYear() < born + 18) {
            return true;
        }
        AgeBand band = person.ageBand();
        return isBelow(band == null ? null : band.to())
                && on.year() != null
                && on.year().equals(person.on().year());
    }

    private static boolean isBelow(@Nullable Integer oldest) {
        return oldest != null && oldest < 18;
    }
}
