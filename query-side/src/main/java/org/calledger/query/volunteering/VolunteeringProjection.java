package org.calledger.query.volunteering;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** Agreements, words on work, certificates. The work itself is a part of participation. */
public final class VolunteeringProjection implements Projection {
    private static final Shape WORD = Shape.of("work_word", "work_id", "word", "minutes", "reason");
    private static final Shape AGREEMENT = Shape.of(
            "agreement",
            "agreement_id",
            "person_id",
            "institution_id",
            "guardian_consent",
            "ends",
            "ends_from",
            "ends_to");
    private static final Shape AGREEMENT_END = Shape.of("agreement_end", "agreement_id");
    private static final Shape CERTIFICATE = Shape.of(
            "certificate",
            "certificate_id",
            "code",
            "person_id",
            "institution_id",
            "minutes",
            "minutes_together",
            "starts",
            "starts_from",
            "starts_to",
            "ends",
            "ends_from",
            "ends_to");

    @Override
    public List<Shape> shapes() {
        return List.of(WORD, AGREEMENT, AGREEMENT_END, CERTIFICATE);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case WorkConfirmed fact -> rows.accept(PlainRow.of(WORD, fact.workId(), "CONFIRMED", fact.minutes(), null));
            case WorkRejected fact -> rows.accept(PlainRow.of(WORD, fact.workId(), "REJECTED", null, fact.reason()));
            case VolunteeringAgreed fact ->
                rows.accept(PlainRow.of(
                                AGREEMENT,
                                fact.agreementId(),
                                fact.personId(),
                                fact.institutionId(),
                                fact.guardianConsent())
                        .and(fact.until()));
            case VolunteeringEnded fact -> rows.accept(PlainRow.of(AGREEMENT_END, fact.agreementId()));
            case CertificateIssued fact ->
                rows.accept(PlainRow.of(
                                CERTIFICATE,
                                fact.certificateId(),
                                fact.code(),
                                fact.personId(),
                                fact.institutionId(),
                                fact.minutes(),
                                fact.minutesTogether())
                        .and(fact.from())
                        .and(fact.until()));
            default -> {
                // says nothing of who vouches for work
            }
        }
    }
}
