package org.calledger.query.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.calledger.query.participation.Published.Asked;
import org.calledger.query.projection.AsOf;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Figures for whoever has not logged in, where the operator has opened them. As of the end of an earlier day, so that nobody
 * sees a figure move with each record.
 */
@Component
public class PublicReading {
    private final Reading reading;
    private final PublicFigures figures;
    private final boolean open;
    private final int days;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    PublicReading(
            Reading reading,
            @Value("${cal-ledger.public-figures.open:false}") boolean open,
            @Value("${cal-ledger.public-figures.threshold:5}") long threshold,
            @Value("${cal-ledger.public-figures.days:1}") int days,
            @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone) {
        this.reading = reading;
        this.figures = new PublicFigures(threshold);
        this.open = open;
        this.days = days;
        this.zone = zone;
    }

    public boolean isOpen() {
        return open;
    }

    public Published answer(Asked asked) {
        Question question = days == 0
                ? Question.NOW
                : new Question(
                        new AsOf.Moment(lastDay()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusNanos(1)),
                        null,
                        0);
        return reading.ask(question, at -> figures.answer(at, asked)).value();
    }

    /** What was recorded by the end of this day is in the figures. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(days);
    }
}
