package org.calledger.standalone;

import org.calledger.command.decision.Enquiry;
import org.calledger.command.history.freeze.Counted;
import org.calledger.command.history.freeze.FreezeReport;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.query.projection.NotReachedException;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.TooSlowException;
import org.calledger.query.report.AnnualReport;
import org.calledger.query.report.Report;
import org.calledger.query.report.ReportSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The read side counts the report that is to be frozen, with all that was recorded before it was asked for. */
@Component
class ReportEnquiry implements Enquiry<FreezeReport> {
    private final Reading reading;
    private final Ledger ledger;
    private final AnnualReport reports = new AnnualReport();

    ReportEnquiry(Reading reading, Ledger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    @Override
    public Class<FreezeReport> command() {
        return FreezeReport.class;
    }

    @Override
    public @Nullable Object about(FreezeReport command) {
        ReportSubject subject = new ReportSubject(
                command.year(),
                command.communityId() == null ? null : command.communityId().value(),
                command.centreId() == null ? null : command.centreId().value());
        try {
            return reading.ask(Question.NOW.reaching(ledger.head()), at -> reports.of(at, subject))
                    .value()
                    .map(document -> new Counted(document.report().position(), Report.RULE_VERSION, document.digest()))
                    .orElse(null);
        } catch (NotReachedException | TooSlowException notNow) {
            throw new LedgerException.Unavailable("the read side does not answer now", notNow);
        }
    }
}
