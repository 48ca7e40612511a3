package org.calledger.query.contradictions;

/**
 * Comings and goings in the ledger's order: who is in cannot come again, who is out cannot go. Looked at only where
 * something was put right, since every move kept the rule when it was recorded.
 */
final class Moves {
    private static final String SUPPORTS = """
            select t.need_id || ' ' || t.person_id as member, t.position, t.origin, t.until_position, true as comes,
                   t.on_from, t.on_to
              from facts.support t where t.person_id is not null
            union all
            select t.need_id || ' ' || t.person_id, t.position, t.origin, t.until_position, false, t.on_from, t.on_to
              from facts.support_withdrawal t""";

    private static final String JOININGS = """
            select t.initiative_id || ' ' || coalesce(t.person_id, t.institution_id) as member,
                   t.position, t.origin, t.until_position, true as comes
              from facts.joining t where t.step <> 'PROMOTED' and (t.person_id is not null or t.institution_id is not null)
            union all
            select t.initiative_id || ' ' || coalesce(t.person_id, t.institution_id),
                   t.position, t.origin, t.until_position, false from facts.leaving t""";

    private static final String MEMBERS = """
            select t.coalition_id || ' ' || t.institution_id as member,
                   t.position, t.origin, t.until_position, t.step = 'JOINED' as comes from facts.coalition_move t""";

    private static final String TURNS = """
            select t.need_id as member, t.position, t.origin, t.until_position, t.turn = 'WITHDRAWN' as comes,
                   t.on_from, t.on_to
              from facts.need_turn t""";

    private static final String COMMITMENTS = """
            select t.resource_id || ' ' || t.initiative_id as member, t.position, t.origin, t.until_position, true as comes,
                   t.on_from, t.on_to
              from facts.commitment t
            union all
            select t.resource_id || ' ' || t.initiative_id, t.position, t.origin, t.until_position, false,
                   t.on_from, t.on_to
              from facts.resource_step t where t.step = 'RELEASED'""";

    /** Promotions are comings here: who leaves does so after. */
    private static final String STAYS = """
            select t.initiative_id || ' ' || coalesce(t.person_id, t.institution_id) as member,
                   t.position, t.origin, t.until_position, true as comes, t.on_from, t.on_to
              from facts.joining t where t.person_id is not null or t.institution_id is not null
            union all
            select t.initiative_id || ' ' || coalesce(t.person_id, t.institution_id),
                   t.position, t.origin, t.until_position, false, t.on_from, t.on_to from facts.leaving t""";

    private Moves() {}

    static Relation needSupportedTwice() {
        return new Relation(inOrder("need.already-supported", SUPPORTS, "m.comes and m.came"));
    }

    static Relation supportWithdrawnUngiven() {
        return new Relation(inOrder("need.not-supported", SUPPORTS, "not m.comes and m.came is not true"));
    }

    static Relation needWithdrawnTwice() {
        return new Relation(inOrder("need.not-open", TURNS, "m.comes and m.came"));
    }

    static Relation needReopenedWhileOpen() {
        return new Relation(inOrder("need.already-open", TURNS, "not m.comes and m.came is not true"));
    }

    static Relation resourceReleasedUncommitted() {
        return new Relation(inOrder("resource.not-committed", COMMITMENTS, "not m.comes and m.came is not true"));
    }

    static Relation initiativeJoinedTwice() {
        return new Relation(inOrder("initiative.already-joined", JOININGS, "m.comes and m.came"));
    }

    static Relation initiativeLeftUnjoined() {
        return new Relation(inOrder("initiative.not-joined", JOININGS, "not m.comes and m.came is not true"));
    }

    static Relation coalitionJoinedTwice() {
        return new Relation(inOrder("coalition.already-joined", MEMBERS, "m.comes and m.came"));
    }

    static Relation coalitionLeftUnjoined() {
        return new Relation(inOrder("coalition.not-joined", MEMBERS, "not m.comes and m.came is not true"));
    }

    static Relation supportWithdrawnBefore() {
        return new Relation(backwards(SUPPORTS));
    }

    static Relation initiativeLeftBefore() {
        return new Relation(backwards(STAYS));
    }

    static Relation needReopenedBefore() {
        return new Relation(backwards(TURNS));
    }

    static Relation resourceReleasedBefore() {
        return new Relation(backwards(COMMITMENTS));
    }

    /** Gone on a day that can only lie before that of the coming it followed. */
    private static String backwards(String moves) {
        return """
                select 'date.before-beginning' as rule, m.position as one, m.before as other,
                       m.origin as one_origin, m.before_origin as other_origin
                  from (select w.*, lag(w.comes) over one_by_one as came, lag(w.position) over one_by_one as before,
                               lag(w.origin) over one_by_one as before_origin, lag(w.on_from) over one_by_one as since
                          from (%1$s) as w
                         where {w} and w.member in (select p.member from (%1$s) as p
                                                     where p.until_position is not null or p.position <> p.origin)
                        window one_by_one as (partition by w.member order by w.origin)) as m
                 where not m.comes and m.came and m.on_to < m.since
                """.formatted(moves);
    }

    /**
     * The second is the move before, or where there is none that stands, what took it away; of one that was itself put right,
     * the move as it was recorded.
     */
    private static String inOrder(String rule, String moves, String condition) {
        return """
                select '%1$s' as rule, m.position as one, coalesce(
                         case when m.comes then m.before end,
                         (select max(g.until_position) from (%2$s) as g
                           where g.member = m.member and g.until_position <= :asOf), m.before, m.origin) as other,
                       m.origin as one_origin, coalesce(m.before_origin, m.origin) as other_origin
                  from (select w.*, lag(w.comes) over one_by_one as came, lag(w.position) over one_by_one as before,
                               lag(w.origin) over one_by_one as before_origin
                          from (%2$s) as w
                         where {w} and w.member in (select p.member from (%2$s) as p
                                                     where p.until_position is not null or p.position <> p.origin)
                        window one_by_one as (partition by w.member order by w.origin)) as m
                 where %3$s
                """.formatted(rule, moves, condition);
    }

    /** At least two institutions, always: after each move that stands, in the ledger's order. */
    static Relation coalitionTooSmall() {
        return new Relation("""
                select 'coalition.too-few-members' as rule, m.position as one,
                       (select max(g.until_position) from facts.coalition_move g
                         where g.coalition_id = m.coalition_id and g.until_position <= :asOf) as other,
                       m.origin as one_origin, m.origin as other_origin
                  from (select w.coalition_id, w.position, w.origin,
                               sum(case w.step when 'JOINED' then 1 else -1 end)
                                 over (partition by w.coalition_id order by w.origin) as members
                          from facts.coalition_move w
                         where {w} and w.coalition_id in (select p.coalition_id from facts.coalition_move p
                                                           where p.until_position <= :asOf)) as m
                 where m.members < 2
                """);
    }
}
