package org.calledger.benchmarks.peer.crud;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.calledger.benchmarks.http.NumberedPairs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs, people and who supports what, with the keys that keep them right. */
@Component
class SupportTable {
    private static final int NEEDS = 400;
    private static final int PEOPLE = 100_000;

    private final JdbcClient database;

    SupportTable(DataSource source) {
        database = JdbcClient.create(source);
        database.sql("""
                create table if not exists need (id uuid primary key, community_id uuid not null, "on" date not null);
                create table if not exists person (id uuid primary key, community_id uuid);
                create table if not exists support (
                    id bigint generated always as identity primary key,
                    need_id uuid not null references need, person_id uuid not null references person,
                    "on" date not null, note text, recorded_at timestamptz not null default now(),
                    recorded_by uuid not null, unique (need_id, person_id))""").update();
        fill(new JdbcTemplate(source));
    }

    private static void fill(JdbcTemplate template) {
        template.batchUpdate(
                "insert into need values (?, gen_random_uuid(), '2026-05-04') on conflict do nothing",
                LongStream.range(0, NEEDS)
                        .mapToObj(number -> new Object[] {NumberedPairs.need(number)})
                        .toList());
        template.batchUpdate(
                "insert into person values (?, gen_random_uuid()) on conflict do nothing",
                LongStream.range(0, PEOPLE)
                        .mapToObj(number -> new Object[] {NumberedPairs.person(number)})
                        .toList());
    }

    /** The day it was voiced; its row stays as it is until the transaction ends. */
    Optional<LocalDate> lockedNeed(UUID id) {
        return database.sql("select \"on\" from need where id = ? for share")
                .param(id)
                .query(LocalDate.class)
                .optional();
    }

    boolean hasPerson(UUID id) {
        return database.sql("select exists (select from person where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Empty where this person supports this need already. */
    Optional<Long> add(UUID need, UUID person, LocalDate on, UUID by) {
        return database.sql("insert into support (need_id, person_id, \"on\", recorded_by) values (?, ?, ?, ?)"
                        + " on conflict (need_id, person_id) do nothing returning id")
                .params(need, person, on, by)
                .query(Long.class)
                .optional();
    }
}
