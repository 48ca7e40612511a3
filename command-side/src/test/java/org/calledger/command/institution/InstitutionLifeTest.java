package org.calledger.command.institution;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.centre.open.OpenCentre;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.institution.adopt.AdoptMethod;
import org.calledger.command.institution.adopt.MethodAdoption;
import org.calledger.command.institution.close.CloseInstitution;
import org.calledger.command.institution.close.InstitutionClosing;
import org.calledger.command.institution.transform.TransformInstitution;
import org.calledger.command.institution.transform.Transformation;
import org.calledger.events.CentreForm;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.events.InstitutionKind;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstitutionLifeTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities()).also(town.institution());

    @Test
    void a_welfare_centre_becomes_a_social_services_centre() {
        ready.when(Transformation.SLICE, transform(InstitutionKind.SOCIAL_SERVICES_CENTRE, "CUS", "2022"))
                .then(new InstitutionTransformed(
                        town.cultureHouse, InstitutionKind.SOCIAL_SERVICES_CENTRE, "CUS", on("2022"), null, null));
        ready.when(Transformation.SLICE, transform(null, null, "2022"))
                .refused(Rule.INSTITUTION_NOTHING_TRANSFORMED, "kind");
        ready.when(Transformation.SLICE, transform(null, "CUS", "1994")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.nothing()
                .when(Transformation.SLICE, transform(null, "CUS", "2022"))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
    }

    @Test
    void once_closed_it_begins_nothing_new() {
        CloseInstitution close = new CloseInstitution(town.cultureHouse, "likwidacja", on("2015-06-30"), null, null);
        InstitutionClosed closed = new InstitutionClosed(town.cultureHouse, "likwidacja", on("2015-06-30"), null, null);
        ready.when(InstitutionClosing.SLICE, close).then(closed);
        ready.also(closed);
        ready.when(InstitutionClosing.SLICE, close).refused(Rule.INSTITUTION_CLOSED, "institutionId");
        ready.when(Transformation.SLICE, transform(null, "CUS", "2016"))
                .refused(Rule.INSTITUTION_CLOSED, "institutionId");
        ready.when(Transformation.SLICE, transform(null, "CUS", "2014")).accepted();
        ready.when(MethodAdoption.SLICE, new AdoptMethod(town.cultureHouse, on("2016"), null, null))
                .refused(Rule.INSTITUTION_CLOSED, "institutionId");
        ready.also(town.adopted("2000"));
        ready.when(CentreOpening.SLICE, open("2015-07-01")).refused(Rule.INSTITUTION_CLOSED, "institutionId");
        ready.when(CentreOpening.SLICE, open("2015-06-29")).accepted();
    }

    private TransformInstitution transform(@Nullable InstitutionKind kind, @Nullable String name, String day) {
        return new TransformInstitution(town.cultureHouse, kind, name, on(day), null, null);
    }

    private OpenCentre open(String day) {
        return new OpenCentre(
                town.centre,
                town.cultureHouse,
                "CAL",
                CentreForm.COMMUNITY_ROOM,
                Town.place(),
                List.of(town.district),
                on(day),
                null,
                null);
    }
}
