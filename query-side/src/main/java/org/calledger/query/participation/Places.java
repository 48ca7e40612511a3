package org.calledger.query.participation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the dimensions of a kind of facts are found, and what their things are joined by.
 *
 * @param spot the alias of the latitude and longitude of their place
 */
record Places(
        String gathering,
        String initiative,
        String centre,
        String community,
        Found spot,
        Set<Dimension> several,
        Map<Dimension, Found> found) {

    private static final String CATEGORIES = """
            (select array_agg(distinct z.category) from facts.need z \
            where z.need_id = any(array(select coalesce( \
            (select merged.survivor_id from merged where merged.need_id = one.id), one.id) from unnest(i.need_ids) as one (id))) \
            and z.position <= :asOf \
            and (z.until_position is null or z.until_position > :asOf))""";

    private static final String OF_SURVIVOR = """
            coalesce((select z.community_id from merged join facts.need z on z.need_id = merged.survivor_id \
            where merged.need_id = f.need_id and z.position <= :asOf \
            and (z.until_position is null or z.until_position > :asOf)), f.community_id)""";

    /** The form that the centre had on the day of the fact. */
    private static final String FORM = """
            coalesce((select z.form from facts.centre_form z \
            where z.centre_id = c.centre_id and z.on_from <= f.on_from and z.position <= :asOf \
            and (z.until_position is null or z.until_position > :asOf) \
            order by z.on_from desc, z.origin desc limit 1), c.form)""";

    private static final String PROGRAMMES = """
            (select array_agg(distinct z.programme_id::text) from ( \
            select i.programme_id union select y.programme_id from facts.inclusion y \
            where y.initiative_id = i.initiative_id and y.position <= :asOf \
            and (y.until_position is null or y.until_position > :asOf)) as z where z.programme_id is not null)""";

    static final Places NEED = new Places(
            "",
            "",
            "",
            "f.community_id",
            Found.in("f."),
            Set.of(),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in("f.community_id"),
                    Dimension.SETTING, Found.in("m.setting", Join.COMMUNITY),
                    Dimension.CATEGORY, Found.in("f.category"))));

    static final Places SUPPORT = new Places(
            "",
            "",
            "",
            OF_SURVIVOR,
            Found.in("n.", Join.NEED),
            Set.of(),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in(OF_SURVIVOR),
                    Dimension.SETTING, Found.in("m.setting", Join.COMMUNITY),
                    Dimension.CATEGORY, Found.in("n.category", Join.NEED))));

    static final Places INITIATIVE = new Places(
            "",
            "f.initiative_id",
            "i.centre_id",
            "i.community_ids[1]",
            Found.in(""),
            Set.of(Dimension.COMMUNITY, Dimension.CATEGORY, Dimension.PROGRAMME),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in("i.community_ids::text[]", Join.INITIATIVE),
                    Dimension.SETTING, Found.in("m.setting", Join.INITIATIVE, Join.COMMUNITY),
                    Dimension.CENTRE, Found.in("i.centre_id", Join.INITIATIVE),
                    Dimension.INSTITUTION,
                            Found.in("coalesce(i.institution_id, c.institution_id)", Join.INITIATIVE, Join.CENTRE),
                    Dimension.FORM, Found.in(FORM, Join.INITIATIVE, Join.CENTRE),
                    Dimension.KIND, Found.in("i.kind", Join.INITIATIVE),
                    Dimension.ORIGIN, Found.in("i.initiative_origin", Join.INITIATIVE),
                    Dimension.PROGRAMME, Found.in(PROGRAMMES, Join.INITIATIVE),
                    Dimension.CATEGORY, Found.in(CATEGORIES, Join.INITIATIVE))));

    static final Places GATHERING = new Places(
            "gathering_id = f.gathering_id",
            "g.initiative_id",
            "coalesce(g.centre_id, i.centre_id)",
            "g.community_id",
            Found.in("g.", Join.GATHERING),
            Set.of(Dimension.CATEGORY, Dimension.PROGRAMME),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in("g.community_id", Join.GATHERING),
                    Dimension.SETTING, Found.in("m.setting", Join.GATHERING, Join.COMMUNITY),
                    Dimension.CENTRE, Found.in("coalesce(g.centre_id, i.centre_id)", Join.GATHERING, Join.INITIATIVE),
                    Dimension.INSTITUTION,
                            Found.in(
                                    "coalesce(g.institution_id, i.institution_id, c.institution_id)",
                                    Join.GATHERING,
                                    Join.INITIATIVE,
                                    Join.CENTRE),
                    Dimension.FORM, Found.in(FORM, Join.GATHERING, Join.INITIATIVE, Join.CENTRE),
                    Dimension.KIND, Found.in("g.kind", Join.GATHERING),
                    Dimension.ORIGIN, Found.in("i.initiative_origin", Join.GATHERING, Join.INITIATIVE),
                    Dimension.PROGRAMME, Found.in(own("g.programme_id"), Join.GATHERING, Join.INITIATIVE),
                    Dimension.CATEGORY, Found.in(CATEGORIES, Join.GATHERING, Join.INITIATIVE))));

    static final Places WORK = new Places(
            "gathering_id = f.gathering_id",
            "coalesce(f.initiative_id, g.initiative_id)",
            "coalesce(f.centre_id, g.centre_id, i.centre_id)",
            "coalesce(f.community_id, g.community_id)",
            Found.in("g.", Join.GATHERING),
            Set.of(Dimension.CATEGORY, Dimension.PROGRAMME),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in("coalesce(f.community_id, g.community_id)", Join.GATHERING),
                    Dimension.SETTING, Found.in("m.setting", Join.GATHERING, Join.COMMUNITY),
                    Dimension.CENTRE,
                            Found.in(
                                    "coalesce(f.centre_id, g.centre_id, i.centre_id)", Join.GATHERING, Join.INITIATIVE),
                    Dimension.INSTITUTION,
                            Found.in(
                                    "coalesce(f.institution_id, g.institution_id, i.institution_id, c.institution_id)",
                                    Join.GATHERING,
                                    Join.INITIATIVE,
                                    Join.CENTRE),
                    Dimension.FORM, Found.in(FORM, Join.GATHERING, Join.INITIATIVE, Join.CENTRE),
                    Dimension.KIND, Found.in("coalesce(i.kind, g.kind)", Join.GATHERING, Join.INITIATIVE),
                    Dimension.ORIGIN, Found.in("i.initiative_origin", Join.GATHERING, Join.INITIATIVE),
                    Dimension.PROGRAMME,
                            Found.in(own("coalesce(f.programme_id, g.programme_id)"), Join.GATHERING, Join.INITIATIVE),
                    Dimension.CATEGORY, Found.in(CATEGORIES, Join.GATHERING, Join.INITIATIVE))));

    static final Places MILESTONE = new Places(
            "",
            "",
            "f.centre_id",
            "f.community_id",
            Found.in(""),
            Set.of(),
            found(Map.of(
                    Dimension.COMMUNITY, Found.in("f.community_id"),
                    Dimension.SETTING, Found.in("m.setting", Join.COMMUNITY),
                    Dimension.CENTRE, Found.in("f.centre_id"),
                    Dimension.INSTITUTION, Found.in("coalesce(f.institution_id, c.institution_id)", Join.CENTRE),
                    Dimension.FORM, Found.in(FORM, Join.CENTRE),
                    Dimension.PROGRAMME, Found.in("f.programme_id"))));

    /** The programme that the fact itself names, else those of its initiative. */
    private static String own(String programme) {
        return "case when " + programme + " is null then " + PROGRAMMES + " else array[(" + programme + ")::text] end";
    }

    private static Map<Dimension, Found> found(Map<Dimension, Found> places) {
        return new EnumMap<>(places);
    }

    /** An expression, and what it needs joined. */
    record Found(String sql, List<Join> joins) {
        static Found in(String sql, Join... joins) {
            return new Found(sql, List.of(joins));
        }
    }
}
