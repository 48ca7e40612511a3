package org.calledger.benchmarks.country;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Sector;
import org.calledger.events.Setting;
import org.jspecify.annotations.Nullable;

/** The tree: country, voivodeships, powiats, gminas, neighbourhoods; in each gmina an institution and its centre. */
final class Founding {
    private static final int MOST_NEIGHBOURHOODS = 14;
    private static final int MOST_PEOPLE = 40_000;
    private static final int FEWEST_PEOPLE = 300;
    private static final List<CentreForm> FORMS = List.of(CentreForm.values());
    private static final List<Setting> SETTINGS = List.of(Setting.URBAN, Setting.RURAL, Setting.RURAL, Setting.MIXED);
    private static final List<InstitutionKind> KINDS = List.of(
            InstitutionKind.SOCIAL_WELFARE_CENTRE,
            InstitutionKind.CULTURE_HOUSE,
            InstitutionKind.LIBRARY,
            InstitutionKind.NGO);
    private static final PartialDate LONG_AGO = PartialDate.parse("1999-01-01");

    private final Scale scale;
    private final Chance chance;
    private final Consumer<Fact> facts;

    Founding(Scale scale, Chance chance, Consumer<Fact> facts) {
        this.scale = scale;
        this.chance = chance;
        this.facts = facts;
    }

    List<Gmina> found() {
        CommunityId country = community("Rzeczpospolita Próbna", CommunityKind.COUNTRY, null, null, Setting.MIXED);
        List<CommunityId> voivodeships = new ArrayList<>();
        for (int i = 0; i < scale.voivodeships(); i++) {
            voivodeships.add(
                    community("województwo " + i, CommunityKind.REGION, country, code("%02d", i), Setting.MIXED));
        }
        List<CommunityId> powiats = new ArrayList<>();
        for (int i = 0; i < scale.powiats(); i++) {
            CommunityId voivodeship = voivodeships.get(i % voivodeships.size());
            powiats.add(community("powiat " + i, CommunityKind.DISTRICT, voivodeship, code("P%04d", i), Setting.MIXED));
        }
        List<Gmina> gminas = new ArrayList<>();
        for (int i = 0; i < scale.gminas(); i++) {
            gminas.add(gmina(i, powiats.get(i % powiats.size())));
        }
        return gminas;
    }

    /** The first ones are the large cities. */
    private Gmina gmina(int number, CommunityId powiat) {
        CommunityId id = community(
                "gmina Żółwin " + number,
                CommunityKind.MUNICIPALITY,
                powiat,
                code("G%07d", number),
                chance.of(SETTINGS));
        InstitutionId institution = new InstitutionId(chance.id());
        CentreId centre = new CentreId(chance.id());
        int people = Math.max(FEWEST_PEOPLE, MOST_PEOPLE / (number / 8 + 1));
        Gmina gmina = new Gmina(number, id, institution, centre, chance, people);
        facts.accept(new InstitutionRegistered(
                institution, "Ośrodek " + number, chance.of(KINDS), Sector.PUBLIC, id, LONG_AGO, null, null));
        int many = Math.max(2, MOST_NEIGHBOURHOODS - number / 40) + chance.below(3);
        for (int i = 0; i < many; i++) {
            gmina.neighbourhoods.add(community(
                    "osiedle " + number + "/" + i, CommunityKind.NEIGHBOURHOOD, id, null, chance.of(SETTINGS)));
        }
        facts.accept(new CentreOpened(
                centre,
                institution,
                "Dom Sąsiedzki " + number,
                chance.of(FORMS),
                new Place(gmina.latitude, gmina.longitude, null),
                List.of(id),
                LONG_AGO,
                null,
                null));
        return gmina;
    }

    private static Code code(String form, int number) {
        return new Code("TERYT", form.formatted(number), "2020");
    }

    private CommunityId community(
            String name, CommunityKind kind, @Nullable CommunityId parent, @Nullable Code code, Setting setting) {
        CommunityId id = new CommunityId(chance.id());
        facts.accept(new CommunityRegistered(id, name, kind, parent, code, setting, null, null, LONG_AGO, null, null));
        return id;
    }
}
