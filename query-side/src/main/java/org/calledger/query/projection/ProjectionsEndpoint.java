package org.calledger.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.access.Access;
import org.calledger.access.Role;
import org.calledger.query.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the views are, and making them anew. For administrators. */
@RestController
class ProjectionsEndpoint {
    private final Status status;
    private final Rebuild rebuild;

    ProjectionsEndpoint(Status status, Rebuild rebuild) {
        this.status = status;
        this.rebuild = rebuild;
    }

    /**
     * The state of all views together: they stand at one position.
     *
     * @param position how far they have come
     * @param head of the ledger
     * @param ready false while they are made for the first time, or for a new release
     * @param stopped an event that this release cannot read, and the views cannot get past; else null
     */
    record Body(
            List<String> views,
            long position,
            long head,
            boolean ready,
            Status.@Nullable Stopped stopped,
            Rebuild.Progress rebuild) {}

    @GetMapping("/api/v1/projections")
    Body state(HttpServletRequest request) {
        Access.require(Role.ADMIN);
        Parameters.alone(request);
        return body();
    }

    /** Answers at once; GET tells how far it is. One that is running already goes on. */
    @PostMapping("/api/v1/projections/rebuild")
    ResponseEntity<Body> rebuild(HttpServletRequest request) {
        Access.require(Role.ADMIN);
        Parameters.alone(request);
        rebuild.start();
        return ResponseEntity.accepted().body(body());
    }

    private Body body() {
        PositionTable.Stand stand = status.stand();
        return new Body(
                status.views(), stand.position(), status.head(), stand.ready(), status.stopped(), rebuild.progress());
    }
}
