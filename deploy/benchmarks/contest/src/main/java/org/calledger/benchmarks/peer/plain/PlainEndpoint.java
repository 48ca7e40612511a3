package org.calledger.benchmarks.peer.plain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inserts one row; the commit is the statement's own. */
@RestController
class PlainEndpoint {
    private final JdbcClient database;

    PlainEndpoint(DataSource source) {
        database = JdbcClient.create(source);
        database.sql("create table if not exists support (id bigint generated always as identity primary key,"
                        + " need_id uuid, person_id uuid, \"on\" date)")
                .update();
    }

    /** As ours takes it. */
    record Support(UUID needId, UUID personId, LocalDate on) {}

    @PostMapping("/api/v1/commands/support-need")
    ResponseEntity<Map<String, Long>> support(@RequestBody Support support) {
        long id = database.sql("insert into support (need_id, person_id, \"on\") values (?, ?, ?) returning id")
                .params(support.needId(), support.personId(), support.on())
                .query(Long.class)
                .single();
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id));
    }
}
