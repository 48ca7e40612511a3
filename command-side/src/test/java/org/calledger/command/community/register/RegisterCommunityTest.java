package org.calledger.command.community.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.Map;
import org.calledger.command.community.Outline;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Setting;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterCommunityTest {
    private static final Code GMINA = new Code("TERYT", "0201011", "2020-01-01");

    private final Town town = new Town();

    @Test
    void a_community_takes_its_place_below_another() {
        Given.facts(town.community(town.city, null))
                .when(CommunityRegistration.SLICE, register(town.district, town.city, GMINA, "1998"))
                .then(registered(town.district, town.city, GMINA));
    }

    @Test
    void a_code_is_given_once_within_scheme_and_version() {
        Given.facts(registered(town.village, null, GMINA))
                .when(CommunityRegistration.SLICE, register(town.district, null, GMINA, "1998"))
                .refused(Rule.COMMUNITY_CODE_TAKEN, "code");
        Code other = new Code("TERYT", "0201011", "2021-01-01");
        Given.facts(registered(town.village, null, GMINA))
                .when(CommunityRegistration.SLICE, register(town.district, null, other, "1998"))
                .then(registered(town.district, null, other));
    }

    @Test
    void below_a_parent_there_is_and_never_below_itself() {
        Given.nothing()
                .when(CommunityRegistration.SLICE, register(town.district, town.city, null, "1998"))
                .refused(Rule.COMMUNITY_PARENT_UNKNOWN, "parentId");
        Given.nothing()
                .when(CommunityRegistration.SLICE, register(town.district, town.district, null, "1998"))
                .refused(Rule.COMMUNITY_LOOP, "parentId");
        Given.facts(town.community(town.city, null))
                .when(CommunityRegistration.SLICE, register(town.district, town.city, null, "1989"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void only_once() {
        Given.facts(town.community(town.district, null))
                .when(CommunityRegistration.SLICE, register(town.district, null, null, "1998"))
                .refused(Rule.COMMUNITY_ALREADY_EXISTS, "communityId");
    }

    @Test
    void an_outline_is_a_polygon_on_the_earth() {
        Object ring = List.of(List.of(21, 52), List.of(22, 52), List.of(22, 53), List.of(21, 52));
        Outline.check(Map.of("type", "Polygon", "coordinates", List.of(ring)));
        Outline.check(Map.of("type", "MultiPolygon", "coordinates", List.of(List.of(ring))));
        List.<Map<String, Object>>of(
                        Map.of("type", "Point", "coordinates", List.of(21, 52)),
                        Map.of("type", "Polygon"),
                        Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(21, 52)))),
                        Map.of("type", "Polygon", "coordinates", List.of(ring), "properties", 1),
                        Map.of("type", "Polygon", "coordinates", List.of(List.of(1, 2, 3, 1))),
                        Map.of(
                                "type",
                                "Polygon",
                                "coordinates",
                                List.of(List.of(List.of(52, 121), List.of(1, 1), List.of(2, 2), List.of(52, 121)))))
                .forEach(wrong -> assertThatThrownBy(() -> Outline.check(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("GeoJSON"));
    }

    private static RegisterCommunity register(
            CommunityId id, @Nullable CommunityId parent, @Nullable Code code, String on) {
        return new RegisterCommunity(
                id, "Przymorze", CommunityKind.DISTRICT, parent, code, null, null, null, on(on), null, null);
    }

    private static CommunityRegistered registered(CommunityId id, @Nullable CommunityId parent, @Nullable Code code) {
        return new CommunityRegistered(
                id,
                "Przymorze",
                CommunityKind.DISTRICT,
                parent,
                code,
                Setting.UNKNOWN,
                null,
                null,
                on("1998"),
                null,
                null);
    }
}
