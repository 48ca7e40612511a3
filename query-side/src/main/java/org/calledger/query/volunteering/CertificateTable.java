package org.calledger.query.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.calledger.events.CertificateCode;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.volunteering.Certificate.Period;
import org.calledger.query.volunteering.Certificate.Status;

/** Asks whether certificates hold: whether the work that counted when one was issued reads the same now. */
public final class CertificateTable {

    /** The work of the person, under all records that are one with theirs, for the institution in those days that somebody vouched for, as it read at a position. */
    public static final String COUNTED = """
            select f.work_id, f.minutes, f.person_id is not null as alone
              from (with recursive one (person_id) as (
                      select c.person_id
                       union
                      select case when m.person_id = one.person_id then m.into_person_id else m.person_id end
                        from one join facts.person_merge m on one.person_id in (m.person_id, m.into_person_id) and {m}
                    ) select person_id from one) as whose
              join facts.work p on p.person_id = whose.person_id and {p}
              join facts.work f on f.origin = p.origin and f.first and {f}
              left join facts.gathering g on g.gathering_id = f.gathering_id and {g}
              left join facts.initiative i on i.initiative_id = coalesce(f.initiative_id, g.initiative_id) and {i}
              left join facts.centre o on o.centre_id = coalesce(f.centre_id, g.centre_id, i.centre_id) and {o}
              left join lateral (
                select w.word, w.minutes from facts.work_word w
                 where w.work_id = f.work_id and {w} order by w.origin desc limit 1
              ) as latest on true
             where f.on_from >= c.starts_from and f.on_to <= c.ends_to
               and coalesce(f.institution_id, g.institution_id, i.institution_id, o.institution_id) = c.institution_id
               and latest.word is distinct from 'REJECTED'
               and (f.reporter = 'STAFF' or latest.minutes = f.minutes)
            """;

    private static final String ASKED = """
            select c.*, i.name as institution_name,
                   exists (select * from (%1$s) as was except select * from (%2$s) as is_now) as stale
              from facts.certificate c
              left join facts.institution i on i.institution_id = c.institution_id and %3$s
             where c.code = :code and %4$s
             order by c.origin, i.origin limit 1
            """;

    private CertificateTable() {}

    /** By its code, however it was typed; what is no code is unknown as well. */
    public static Certificate asked(Snapshot at, String text) {
        return code(text).flatMap(code -> one(at, code)).orElseGet(() -> Certificate.unknown(text));
    }

    private static Optional<CertificateCode> code(String text) {
        try {
            return Optional.of(new CertificateCode(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Certificate> one(Snapshot at, CertificateCode code) {
        String sql = ASKED.formatted(counted("c.origin"), counted(":asOf"), at.seesWhenever("i"), at.seesWhenever("c"));
        return at.sql(sql)
                .param("code", code.text())
                .query((row, n) -> certificate(row))
                .optional();
    }

    private static String counted(String position) {
        String sql = COUNTED;
        for (String alias : new String[] {"f", "g", "i", "o", "w", "p", "m"}) {
            sql = sql.replace("{" + alias + "}", """
                    %1$s.position <= %2$s and (%1$s.until_position is null or %1$s.until_position > %2$s)""".formatted(alias, position));
        }
        return sql;
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                Cells.text(row, "code"),
                row.getBoolean("stale") ? Status.STALE : Status.VALID,
                row.getString("institution_name"),
                new Period(Cells.text(row, "starts"), Cells.text(row, "ends")),
                row.getLong("minutes"),
                row.getLong("minutes_together"),
                Happened.of(row));
    }
}
