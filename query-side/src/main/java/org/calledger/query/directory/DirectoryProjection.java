package org.calledger.query.directory;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.CentreEvent;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** Who and what there is: institutions, communities, centres, programmes, resources, people without names. */
public final class DirectoryProjection implements Projection {
    private static final Shape INSTITUTION =
            Shape.of("institution", "institution_id", "name", "kind", "sector", "community_id");
    private static final Shape ADOPTION = Shape.of("adoption", "institution_id");
    private static final Shape COMMUNITY = Shape.of(
            "community",
            "community_id",
            "name",
            "kind",
            "parent_id",
            "setting",
            "outline",
            "code_scheme",
            "code_value",
            "code_version",
            "latitude",
            "longitude",
            "address");
    private static final Shape CENTRE =
            Shape.of("centre", "centre_id", "institution_id", "name", "form", "latitude", "longitude", "address");
    private static final Shape CATCHMENT = Shape.of("catchment", "centre_id", "community_id");
    private static final Shape CENTRE_CLOSING = Shape.of("centre_closing", "centre_id", "reason");
    private static final Shape PROGRAMME = Shape.of(
            "programme",
            "programme_id",
            "kind",
            "title",
            "institution_id",
            "funder",
            "goals",
            "starts",
            "starts_from",
            "starts_to",
            "ends",
            "ends_from",
            "ends_to");
    private static final Shape RESOURCE = Shape.of(
            "resource",
            "resource_id",
            "class",
            "name",
            "community_id",
            "exclusive",
            "owner_institution_id",
            "latitude",
            "longitude",
            "address");
    private static final Shape PERSON_MERGE = Shape.of("person_merge", "person_id", "into_person_id");
    private static final Shape PERSON_ERASURE = Shape.of("person_erasure", "person_id");
    private static final Shape COMMITMENT =
            Shape.of("commitment", "resource_id", "initiative_id", "community_id", "ends", "ends_from", "ends_to");

    @Override
    public List<Shape> shapes() {
        return List.of(
                INSTITUTION,
                ADOPTION,
                COMMUNITY,
                CENTRE,
                CATCHMENT,
                CENTRE_CLOSING,
                PROGRAMME,
                RESOURCE,
                COMMITMENT,
                PersonRow.SHAPE,
                PERSON_MERGE,
                PERSON_ERASURE,
                InstitutionChange.CHANGE,
                InstitutionChange.CLOSING,
                CommunityChange.MOVE,
                CommunityChange.CODE,
                CommunityChange.END,
                CommunityChange.POPULATION,
                CentreChange.FORM,
                CentreChange.PLACE,
                CentreChange.CATCHMENT_END);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case PersonRegistered fact -> rows.accept(new PersonRow(fact));
            case PeopleMerged fact -> rows.accept(PlainRow.of(PERSON_MERGE, fact.personId(), fact.intoPersonId()));
            case PersonalDataErased fact -> rows.accept(PlainRow.of(PERSON_ERASURE, fact.personId()));
            case InstitutionRegistered fact ->
                rows.accept(PlainRow.of(
                        INSTITUTION,
                        fact.institutionId(),
                        fact.name(),
                        fact.kind(),
                        fact.sector(),
                        fact.communityId()));
            case MethodAdopted fact -> rows.accept(PlainRow.of(ADOPTION, fact.institutionId()));
            case CommunityRegistered fact -> rows.accept(community(fact));
            case CentreOpened fact -> opened(fact, rows);
            case CommunityServed fact -> rows.accept(PlainRow.of(CATCHMENT, fact.centreId(), fact.communityId()));
            case CentreClosed fact -> rows.accept(PlainRow.of(CENTRE_CLOSING, fact.centreId(), fact.reason()));
            case ProgrammeLaunched fact -> rows.accept(programme(fact));
            case ResourceRegistered fact -> rows.accept(resource(fact));
            case ResourceCommitted fact ->
                rows.accept(PlainRow.of(COMMITMENT, fact.resourceId(), fact.initiativeId(), fact.communityId())
                        .and(fact.until()));
            default -> changed(event.fact(), rows);
        }
    }

    private static void changed(Fact fact, Consumer<Row> rows) {
        switch (fact) {
            case InstitutionEvent change -> InstitutionChange.fold(change, rows);
            case CommunityEvent change -> CommunityChange.fold(change, rows);
            case CentreEvent change -> CentreChange.fold(change, rows);
            default -> {
                // told by other views
            }
        }
    }

    private static Row community(CommunityRegistered fact) {
        Code code = fact.code();
        return PlainRow.of(
                        COMMUNITY,
                        fact.communityId(),
                        fact.name(),
                        fact.kind(),
                        fact.parentId(),
                        fact.setting(),
                        fact.outline() == null ? null : EventJson.mapper().writeValueAsString(fact.outline()),
                        code == null ? null : code.scheme(),
                        code == null ? null : code.value(),
                        code == null ? null : code.version())
                .and(fact.centre());
    }

    private static void opened(CentreOpened fact, Consumer<Row> rows) {
        rows.accept(PlainRow.of(CENTRE, fact.centreId(), fact.institutionId(), fact.name(), fact.form())
                .and(fact.place()));
        fact.communityIds().forEach(id -> rows.accept(PlainRow.of(CATCHMENT, fact.centreId(), id)));
    }

    private static Row programme(ProgrammeLaunched fact) {
        return PlainRow.of(
                        PROGRAMME,
                        fact.programmeId(),
                        fact.kind(),
                        fact.title(),
                        fact.institutionId(),
                        fact.funder(),
                        EventJson.mapper().writeValueAsString(fact.goals()))
                .and(fact.from())
                .and(fact.until());
    }

    private static Row resource(ResourceRegistered fact) {
        return PlainRow.of(
                        RESOURCE,
                        fact.resourceId(),
                        fact.resourceClass(),
                        fact.name(),
                        fact.communityId(),
                        fact.exclusive(),
                        fact.ownerInstitutionId())
                .and(fact.place());
    }
}
