package org.calledger.command.animator.appoint;

import static org.calledger.command.decision.Boundary.facts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Span;
import org.calledger.command.institution.Closings;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.Fact;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Does the person not hold this very post already? Only appointments of this person by this employer are read; who else
 * holds the post, and what the person does elsewhere, is left out.
 */
public record Appointment(
        Known known, @Nullable CentreClosed closed, Map<AppointmentId, Held> held, Closings closings) {
    public static final Slice<AppointAnimator, Appointment> SLICE = Slice.of(AppointAnimator.class, Role.COORDINATOR)
            .records(AnimatorAppointed.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.appointmentId(), command.personId(), command.centreId(), command.employerId()),
                    facts(CentreClosed.class).aboutIfAny(command.centreId()),
                    Closings.reads(command.employerId()),
                    facts(AnimatorAppointed.class, AppointmentEnded.class)
                            .about(command.personId(), command.employerId())))
            .from(new Appointment(Known.NOTHING, null, Map.of(), Closings.NONE), Appointment::evolve)
            .decides(Appointment::decide);

    /** A post of one person by one employer, and when. */
    record Held(AnimatorAppointed by, Span span) {
        boolean isOf(AppointAnimator command, String post) {
            return by.personId().equals(command.personId())
                    && by.employerId().equals(command.employerId())
                    && word(by.post()).equals(word(post));
        }
    }

    private Appointment evolve(Fact fact) {
        return switch (fact) {
            case CentreClosed closing -> new Appointment(known, closing, held, closings);
            case AnimatorAppointed by ->
                new Appointment(known.with(by), closed, held(by.appointmentId(), new Held(by, span(by))), closings);
            case AppointmentEnded end -> {
                Held ended = held.get(end.appointmentId());
                yield ended == null
                        ? this
                        : new Appointment(
                                known,
                                closed,
                                held(
                                        end.appointmentId(),
                                        new Held(ended.by(), ended.span().freedOn(end.on()))),
                                closings);
            }
            default -> new Appointment(known.with(fact), closed, held, closings.with(fact));
        };
    }

    private Map<AppointmentId, Held> held(AppointmentId id, Held one) {
        Map<AppointmentId, Held> more = new LinkedHashMap<>(held);
        more.put(id, one);
        return more;
    }

    private static Span span(AnimatorAppointed by) {
        return new Span(by.on(), by.until(), null);
    }

    private Decision decide(AppointAnimator command, Asked asked) {
        known.refuseTwice("appointmentId", command.appointmentId());
        known.require("personId", command.personId());
        known.since("employerId", command.employerId(), command.on());
        closings.refuse("employerId", command.employerId(), command.on());
        checkCentre(command);
        Span.checkUntil(command.until(), command.on());
        String post = command.post() == null ? "" : command.post().strip();
        if (post.isEmpty()) {
            throw Rule.ANIMATOR_POST_REQUIRED.broken("post");
        }
        Span span = new Span(command.on(), command.until(), null);
        held.values().stream()
                .filter(other -> other.isOf(command, post) && other.span().overlaps(span))
                .findFirst()
                .ifPresent(other -> {
                    throw Rule.ANIMATOR_ALREADY_APPOINTED.broken(
                            "personId", command.personId(), post, other.by().on());
                });
        return Decision.of(new AnimatorAppointed(
                command.appointmentId(),
                command.personId(),
                command.centreId(),
                command.employerId(),
                post,
                command.until(),
                command.on(),
                command.note(),
                command.source()));
    }

    private void checkCentre(AppointAnimator command) {
        known.since("centreId", command.centreId(), command.on());
        if (closed != null && closed.on().isCertainlyBefore(command.on())) {
            throw Rule.CENTRE_CLOSED.broken("centreId", closed.centreId(), closed.on());
        }
    }

    /** Posts differ by words, not by how these are written. */
    private static String word(String post) {
        return post.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
