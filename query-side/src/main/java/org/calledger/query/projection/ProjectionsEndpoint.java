package org.calledger.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.access.Access;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.query.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the views are, and making them anew. For administrators. */
@RestController
class ProjectionsEndpoint {
    private static final int LONGEST_REASON = 500;

    private final Status status;
    private final Rebuild rebuild;
    private final Parking parking;

    ProjectionsEndpoint(Status status, Rebuild rebuild, Parking parking) {
        this.status = status;
        this.rebuild = rebuild;
        this.parking = parking;
    }

    /**
     * The state of all views together: they stand at one position.
     *
     * @param position how far they have come
     * @param head of the ledger
     * @param ready false while they are made for the first time, or for a new release
     * @param stopped an event that this release cannot read, and the views cannot get past; else null
     * @param waiting how many parked events wait for somebody's decision
     * @param parked the first hundred events that no rows could be made of, those that wait before those that are skipped
     */
    record Body(
            List<String> views,
            long position,
            long head,
            boolean ready,
            Status.@Nullable Stopped stopped,
            long waiting,
            List<Parked> parked,
            Rebuild.Progress rebuild) {}

    /**
     * What became of a parked event.
     *
     * @param inViews whether the views hold it now
     * @param parked as it is parked still; else null
     */
    record Decided(long position, boolean inViews, @Nullable Parked parked) {}

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

    /** Tries a parked event again, and takes it in where it now can be. */
    @PostMapping("/api/v1/projections/parked/{position}/retry")
    Decided retry(@PathVariable("position") String place, HttpServletRequest request) {
        Access.require(Role.ADMIN);
        Parameters.alone(request);
        long position = parked(place);
        Parked still = parking.retry(position).orElse(null);
        return new Decided(position, still == null, still);
    }

    /** The views do without it, also when they are made anew; a later retry takes that back. */
    @PostMapping("/api/v1/projections/parked/{position}/skip")
    Decided skip(@PathVariable("position") String place, HttpServletRequest request) {
        Caller admin = Access.require(Role.ADMIN);
        String reason = String.join(", ", Parameters.alone(request, "reason").each("reason", word -> word))
                .strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Parameters.wrong("reason");
        }
        long position = parked(place);
        return new Decided(
                position, false, parking.skip(position, admin.subject(), reason).orElse(null));
    }

    private long parked(String place) {
        long position = place.matches("\\d{1,18}") ? Long.parseLong(place) : 0;
        if (!parking.holds(position)) {
            throw new Troubled(ProblemCode.NOT_FOUND);
        }
        return position;
    }

    private Body body() {
        PositionTable.Stand stand = status.stand();
        return new Body(
                status.views(),
                stand.position(),
                status.head(),
                stand.ready(),
                status.stopped(),
                parking.waiting(),
                parking.first(),
                rebuild.progress());
    }
}
