package org.calledger.query.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.events.AgeBand;
import org.calledger.events.AgreementId;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.AppointmentId;
import org.calledger.events.Background;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Confidence;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.ImportFinished;
import org.calledger.events.HistoryEvent.ImportReversed;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.events.HistoryEvent.MilestoneDisputed;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.events.ImportId;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.InitiativeId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.JudgingSide;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.Origin;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.PersonalData;
import org.calledger.events.PersonalText;
import org.calledger.events.Place;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeId;
import org.calledger.events.ProgrammeKind;
import org.calledger.events.Reporter;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceConfirmed;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.events.ResourceId;
import org.calledger.events.Sector;
import org.calledger.events.Setting;
import org.calledger.events.Sex;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.calledger.events.Verdict;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.testing.SampleFacts;
import org.jspecify.annotations.Nullable;

/** An invented town, and facts about it with the few values that a test cares for. */
public final class Town {
    public final CommunityId town = new CommunityId(id());
    public final CommunityId east = new CommunityId(id());
    public final CommunityId west = new CommunityId(id());
    public final InstitutionId ops = new InstitutionId(id());
    public final CentreId centre = new CentreId(id());
    public final ProgrammeId programme = new ProgrammeId(id());

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static PartialDate day(String text) {
        return PartialDate.parse(text);
    }

    /** The town with its two neighbourhoods, an institution, a centre and a programme. */
    public List<Fact> beginnings() {
        return List.of(
                community(town, "Łódź \\ Górna\t\n", CommunityKind.MUNICIPALITY, null),
                community(east, "Wschód", CommunityKind.NEIGHBOURHOOD, town),
                community(west, "Zachód", CommunityKind.NEIGHBOURHOOD, town),
                new InstitutionRegistered(
                        ops,
                        "Ośrodek Pomocy Społecznej",
                        InstitutionKind.SOCIAL_WELFARE_CENTRE,
                        Sector.PUBLIC,
                        town,
                        day("1990"),
                        null,
                        null),
                new MethodAdopted(ops, day("2000-09"), null, new Source("Kronika", null, null, "7", day("2001"))),
                new CentreOpened(
                        centre,
                        ops,
                        "Dom Sąsiedzki \"Żuraw\"",
                        CentreForm.NEIGHBOURHOOD_HOUSE,
                        new Place(51.7, 19.4, "ul. Żurawia 1"),
                        List.of(east),
                        day("2001-05-01"),
                        null,
                        null),
                new CommunityServed(centre, west, day("2002"), null, null),
                new ProgrammeLaunched(
                        programme,
                        ProgrammeKind.PROGRAMME,
                        "Podwórka",
                        ops,
                        null,
                        day("2001"),
                        null,
                        List.of(),
                        day("2001"),
                        null,
                        null));
    }

    public static CommunityRegistered community(
            CommunityId id, String name, CommunityKind kind, @Nullable CommunityId parent) {
        return new CommunityRegistered(
                id,
                name,
                kind,
                parent,
                new Code("TERYT", "0" + name.length(), "2020"),
                Setting.URBAN,
                Map.of("type", "Polygon", "coordinates", List.of()),
                null,
                day("1990"),
                null,
                null);
    }

    public static NeedReported need(NeedId id, CommunityId community, NeedCategory category, String on) {
        return new NeedReported(
                id,
                community,
                "Ławka pod klonem",
                category,
                null,
                new Place(51.70 + (id.hashCode() % 100) / 10_000.0, 19.40, null),
                NeedChannel.MEETING,
                List.of("seniorzy"),
                null,
                day(on),
                null,
                null);
    }

    public static NeedSupported support(NeedReported need, PersonId person, String on) {
        return new NeedSupported(need.needId(), need.communityId(), who(person), null, day(on), null, null);
    }

    public static NeedSupported supportBy(NeedReported need, Headcount headcount, String on) {
        return new NeedSupported(need.needId(), need.communityId(), null, headcount, day(on), null, null);
    }

    public static PersonId person() {
        return new PersonId(id());
    }

    public static Participant who(PersonId person) {
        return new Participant(person, AgeBand.parse("25-44"), Sex.F, List.of(Background.RESIDENT));
    }

    public static PersonRegistered registered(PersonId person, CommunityId community) {
        return new PersonRegistered(
                person, community, AgeBand.parse("25-44"), null, Sex.F, List.of(), day("2001"), null, null);
    }

    public InitiativeProposed initiative(InitiativeId id, List<NeedReported> needs, String on) {
        return new InitiativeProposed(
                id,
                centre,
                null,
                "Ławki dla seniorów",
                InitiativeKind.LOCAL_ACTION,
                Origin.GRASS_ROOTS,
                needs.stream().map(NeedReported::needId).toList(),
                needs.stream().map(NeedReported::communityId).distinct().toList(),
                20,
                programme,
                null,
                day(on),
                null,
                null);
    }

    public EventRecorded gathering(
            @Nullable InitiativeId initiative,
            @Nullable CommunityId community,
            Headcount headcount,
            List<Participant> named,
            String on) {
        return new EventRecorded(
                new GatheringId(id()),
                initiative,
                null,
                initiative == null ? ops : null,
                "Zebranie",
                GatheringKind.MEETING,
                community,
                null,
                headcount,
                named,
                List.of(),
                null,
                null,
                null,
                day(on),
                null,
                null);
    }

    public WorkLogged work(
            int minutes, @Nullable Headcount headcount, List<Participant> named, Reporter by, String on) {
        return work(new WorkId(id()), minutes, headcount, named, by, on);
    }

    /** Of the institution, for that year. */
    public CertificateIssued certificate(CertificateId id, PersonId person, String year, long minutes) {
        return new CertificateIssued(
                id, CertificateCode.of(id), person, ops, day(year), day(year), minutes, 0, day("2012"), null, null);
    }

    public WorkLogged work(
            WorkId id, int minutes, @Nullable Headcount headcount, List<Participant> named, Reporter by, String on) {
        return new WorkLogged(
                id, null, null, centre, null, minutes, named, headcount, by, null, programme, east, day(on), null,
                null);
    }

    public static MilestoneRecorded milestone(MilestoneId id, @Nullable Subject subject, String on) {
        return new MilestoneRecorded(
                id,
                "Początek",
                "Zaczęło się",
                subject,
                Confidence.LIKELY,
                day(on),
                null,
                new Source("Kronika", null, null, null, null));
    }

    /** At least one of every type of fact. */
    public List<Fact> everything() {
        List<Fact> facts = new ArrayList<>(beginnings());
        NeedReported bench = need(new NeedId(id()), east, NeedCategory.GREENERY, "2005-03-01");
        NeedReported swings = need(new NeedId(id()), west, NeedCategory.PUBLIC_SPACE, "2005-04");
        InitiativeId initiative = new InitiativeId(id());
        PersonId anna = person();
        PersonId jan = person();
        ResourceId tools = new ResourceId(id());
        MilestoneId begun = new MilestoneId(id());
        MilestoneId begunLater = new MilestoneId(id());
        ImportId load = new ImportId(id());
        WorkId work = new WorkId(id());
        AgreementId agreement = new AgreementId(id());
        AppointmentId appointment = new AppointmentId(id());
        CertificateId certificate = new CertificateId(id());
        CoalitionId coalition = new CoalitionId(id());
        InstitutionId school = new InstitutionId(id());
        PartialDate on = day("2005-06-01");
        facts.addAll(List.of(
                registered(anna, east),
                registered(jan, west),
                bench,
                swings,
                support(bench, anna, "2005-03-02"),
                supportBy(bench, Headcount.of(12), "2005-03-03"),
                supportBy(swings, Headcount.UNKNOWN, "2005-04-05"),
                new ResourceRegistered(
                        tools, ResourceClass.MATERIAL, "Narzędzia", east, true, ops, null, null, on, null, null),
                initiative(initiative, List.of(bench, swings), "2005-05-01"),
                new ResourceCommitted(tools, initiative, east, day("2006"), on, null, null),
                new InitiativeJoined(initiative, who(anna), null, JoiningRole.LEADER, east, on, null, null),
                new WaitingListJoined(initiative, who(jan), null, JoiningRole.PARTICIPANT, west, on, null, null),
                new PromotedFromWaitingList(initiative, who(jan), null, JoiningRole.PARTICIPANT, west, on, null, null),
                new InitiativeStarted(initiative, centre, on, null, null),
                new PeopleMerged(jan, anna, on, null, null),
                new PersonalDataCorrected(
                        anna,
                        new PersonalData(PersonalText.sealed("AQ1"), PersonalText.sealed("AQ2"), null, null, null),
                        "literówka",
                        null,
                        null),
                new PersonalDataErased(anna, "na prośbę", null, null),
                gathering(initiative, null, Headcount.of(30), List.of(who(anna), who(jan)), "2005-06-02"),
                work(120, null, List.of(who(anna), who(jan)), Reporter.SELF, "2005-06-03"),
                work(90, Headcount.of(3), List.of(), Reporter.STAFF, "2005"),
                new InitiativeLeft(initiative, jan, null, on, null, null),
                new WaitingListLeft(initiative, person(), null, on, null, null),
                new InitiativeCompleted(
                        initiative,
                        centre,
                        List.of(new NeedOutcome(bench.needId(), Verdict.MET)),
                        day("2005-09-01"),
                        null,
                        null),
                new InitiativeAbandoned(new InitiativeId(id()), centre, "nikt nie przyszedł", on, null, null),
                new NeedJudged(bench.needId(), JudgingSide.RESIDENT, Verdict.PARTLY_MET, anna, null, on, null, null),
                new CentreClosed(centre, null, day("2010"), null, null),
                milestone(begun, new Subject(ops, null, null, null), "1997"),
                milestone(begunLater, new Subject(ops, null, null, null), "1998"),
                new MilestoneDisputed(begun, begunLater, "dwa źródła", on, null, null),
                new ReportFrozen(2005, east, null, 3, 1, "0".repeat(64), on, null, null),
                new ImportStarted(load, "mapping", List.of(), on, null, null),
                new ImportFinished(load, 10, 8, 1, 1, on, null, null),
                new ImportReversed(load, "zły plik", 8, on, null, null)));
        facts.addAll(List.of(
                new InstitutionRegistered(
                        school, "Szkoła", InstitutionKind.SCHOOL, Sector.PUBLIC, town, on, null, null),
                new StewardshipAssigned(ops, on, null, null),
                new AnimatorAppointed(appointment, anna, centre, ops, "Animatorka", day("2007"), on, null, null),
                new AppointmentEnded(appointment, anna, ops, day("2006"), null, null),
                new ResourceConfirmed(tools, on, null, null),
                new ResourceReleased(tools, initiative, day("2005-09"), null, null),
                new ResourceRetired(tools, "zużyte", day("2008"), null, null),
                new VolunteeringAgreed(agreement, anna, ops, day("2006"), null, on, null, null),
                work(work, 60, null, List.of(who(anna)), Reporter.SELF, "2005-06-04"),
                new WorkConfirmed(work, 60, day("2005-06-05"), null, null),
                new WorkRejected(new WorkId(id()), "nikogo nie było", on, null, null),
                certificate(certificate, anna, "2005", 60),
                new VolunteeringEnded(agreement, anna, ops, day("2006"), null, null),
                new CoalitionFormed(
                        coalition, "Razem", "przemoc", List.of(bench.needId()), List.of(ops, school), on, null, null),
                new CoalitionJoined(coalition, new InstitutionId(id()), on, null, null),
                new CoalitionLeft(coalition, school, day("2006"), null, null),
                new CoalitionDissolved(coalition, null, day("2007"), null, null),
                new InitiativeIncluded(programme, initiative, on, null, null),
                new GoalMeasured(programme, "ławki", new BigDecimal("2.5"), "spis", on, null, null),
                new ProgrammeClosed(programme, "koniec", day("2010"), null, null)));
        Set<Class<?>> told = facts.stream().map(Object::getClass).collect(Collectors.toSet());
        SampleFacts samples = new SampleFacts(1);
        Facts.types().stream()
                .filter(type -> !told.contains(type) && !PuttingRight.class.isAssignableFrom(type))
                .forEach(type -> facts.add(samples.of(type)));
        return facts;
    }
}
