package org.calledger.command.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Goal;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.Origin;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeId;
import org.calledger.events.ProgrammeKind;
import org.calledger.events.Reporter;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceId;
import org.calledger.events.Sector;
import org.calledger.events.Setting;
import org.calledger.events.Sex;
import org.calledger.events.Source;
import org.calledger.events.Verdict;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/** A small invented town: its things, and the facts that began them. */
public final class Town {
    public final CommunityId city = new CommunityId(UUID.randomUUID());
    public final CommunityId district = new CommunityId(UUID.randomUUID());
    public final CommunityId street = new CommunityId(UUID.randomUUID());
    public final CommunityId village = new CommunityId(UUID.randomUUID());
    public final InstitutionId cultureHouse = new InstitutionId(UUID.randomUUID());
    public final InstitutionId school = new InstitutionId(UUID.randomUUID());
    public final InstitutionId parish = new InstitutionId(UUID.randomUUID());
    public final CentreId centre = new CentreId(UUID.randomUUID());
    public final PersonId anna = new PersonId(UUID.randomUUID());
    public final PersonId jan = new PersonId(UUID.randomUUID());
    public final NeedId bench = new NeedId(UUID.randomUUID());
    public final NeedId well = new NeedId(UUID.randomUUID());
    public final ResourceId hall = new ResourceId(UUID.randomUUID());
    public final InitiativeId garden = new InitiativeId(UUID.randomUUID());
    public final GatheringId picnic = new GatheringId(UUID.randomUUID());
    public final ProgrammeId greenYears = new ProgrammeId(UUID.randomUUID());
    public final MilestoneId beginning = new MilestoneId(UUID.randomUUID());

    public static PartialDate on(String text) {
        return PartialDate.parse(text);
    }

    public static Place place() {
        return new Place(52.25, 21.05, "ul. Łączna 3");
    }

    /** City, its district, the street in that district, and a village that is part of nothing. */
    public Fact[] communities() {
        return new Fact[] {
            community(city, null), community(district, city), community(street, district), community(village, null)
        };
    }

    public CommunityRegistered community(CommunityId id, @Nullable CommunityId parent) {
        return new CommunityRegistered(
                id, "Żółta", CommunityKind.OTHER, parent, null, Setting.UNKNOWN, null, null, on("1990"), null, null);
    }

    public InstitutionRegistered institution() {
        return institution(cultureHouse, "Dom Kultury", InstitutionKind.CULTURE_HOUSE);
    }

    public InstitutionRegistered institution(InstitutionId id, String name, InstitutionKind kind) {
        return new InstitutionRegistered(id, name, kind, Sector.PUBLIC, null, on("1995"), null, null);
    }

    /** The culture house, the school and the parish. */
    public Fact[] institutions() {
        return new Fact[] {
            institution(),
            institution(school, "Szkoła nr 5", InstitutionKind.SCHOOL),
            institution(parish, "Parafia", InstitutionKind.PARISH)
        };
    }

    public MethodAdopted adopted(String on) {
        return new MethodAdopted(cultureHouse, on(on), null, null);
    }

    /** Opened on the first of March 2010, serving the district. */
    public CentreOpened centreOpened() {
        return new CentreOpened(
                centre,
                cultureHouse,
                "Świetlica",
                CentreForm.COMMUNITY_ROOM,
                place(),
                List.of(district),
                on("2010-03-01"),
                null,
                null);
    }

    public CentreClosed centreClosed(String on) {
        return new CentreClosed(centre, null, on(on), null, null);
    }

    /** Of that community, registered in 2018. */
    public PersonRegistered person(PersonId id, @Nullable CommunityId home) {
        return new PersonRegistered(
                id,
                home,
                AgeBand.parse("25-44"),
                null,
                Sex.F,
                List.of(Background.RESIDENT),
                on("2018-01-01"),
                null,
                null);
    }

    /** Reported in May 2012. */
    public NeedReported need(NeedId id, CommunityId community) {
        return new NeedReported(
                id,
                community,
                "Ławka",
                NeedCategory.PUBLIC_SPACE,
                null,
                null,
                NeedChannel.UNKNOWN,
                List.of(),
                null,
                on("2012-05-10"),
                null,
                null);
    }

    /** The garden, answering the bench of the street, carried by the centre, since June 2013. */
    public InitiativeProposed proposed(@Nullable Integer capacity) {
        return initiative(garden, centre, null, capacity);
    }

    /** The same, carried by the institution. */
    public InitiativeProposed proposedByInstitution(@Nullable Integer capacity) {
        return initiative(garden, null, cultureHouse, capacity);
    }

    public InitiativeProposed initiative(
            InitiativeId id, @Nullable CentreId by, @Nullable InstitutionId orBy, @Nullable Integer capacity) {
        return new InitiativeProposed(
                id,
                by,
                orBy,
                "Ogród społeczny",
                InitiativeKind.LOCAL_ACTION,
                Origin.GRASS_ROOTS,
                List.of(bench),
                List.of(street),
                capacity,
                null,
                null,
                on("2013-06-01"),
                null,
                null);
    }

    public InitiativeStarted started(String on) {
        return new InitiativeStarted(garden, centre, on(on), null, null);
    }

    public InitiativeCompleted completed(String on) {
        return new InitiativeCompleted(
                garden, centre, List.of(new NeedOutcome(bench, Verdict.MET)), on(on), null, null);
    }

    public InitiativeAbandoned abandoned(String on) {
        return new InitiativeAbandoned(garden, centre, "brak chętnych", on(on), null, null);
    }

    public InitiativeJoined joined(PersonId person, @Nullable CommunityId home, String on) {
        return new InitiativeJoined(
                garden, participant(person), null, JoiningRole.PARTICIPANT, home, on(on), null, null);
    }

    public WaitingListJoined waits(PersonId person, String on) {
        return new WaitingListJoined(
                garden, participant(person), null, JoiningRole.PARTICIPANT, null, on(on), null, null);
    }

    /** As of another year than the registration. */
    public Participant participant(PersonId person) {
        return new Participant(person, null, Sex.F, List.of(Background.RESIDENT));
    }

    public ResourceRegistered resource(CommunityId community, boolean exclusive) {
        return new ResourceRegistered(
                hall, ResourceClass.MATERIAL, "Sala", community, exclusive, null, null, null, on("2009"), null, null);
    }

    public ResourceCommitted committed(
            InitiativeId initiative, CommunityId community, String on, @Nullable String until) {
        return new ResourceCommitted(hall, initiative, community, until == null ? null : on(until), on(on), null, null);
    }

    public ProgrammeClosed programmeClosed(String on) {
        return new ProgrammeClosed(greenYears, null, on(on), null, null);
    }

    /** Work of these people for the centre. */
    public WorkLogged work(WorkId id, int minutes, Reporter by, String on, PersonId... people) {
        return new WorkLogged(
                id,
                null,
                null,
                centre,
                null,
                minutes,
                Stream.of(people).map(this::participant).toList(),
                people.length == 0 ? Headcount.of(3) : null,
                by,
                null,
                null,
                district,
                on(on),
                null,
                null);
    }

    public ProgrammeLaunched programme(String from, @Nullable String until) {
        return new ProgrammeLaunched(
                greenYears,
                ProgrammeKind.PROGRAMME,
                "Zielone lata",
                cultureHouse,
                null,
                on(from),
                until == null ? null : on(until),
                List.of(new Goal("drzewa", "Posadzone drzewa", "sztuk", BigDecimal.TEN)),
                on("2000"),
                null,
                null);
    }

    /** Held by the centre, in the district, with Anna among ten. */
    public EventRecorded gathering(String on) {
        return new EventRecorded(
                picnic,
                null,
                centre,
                null,
                "Piknik",
                GatheringKind.FESTIVAL,
                district,
                null,
                Headcount.of(10),
                List.of(participant(anna)),
                List.of(),
                null,
                null,
                null,
                on(on),
                null,
                null);
    }

    public MilestoneRecorded milestone(MilestoneId id, String on) {
        return new MilestoneRecorded(
                id, "Początek", null, null, null, on(on), null, new Source("Kronika", null, null, null, null));
    }
}
