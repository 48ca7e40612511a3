package org.calledger.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.AxonPart;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Replays;
import org.calledger.query.projection.Layout;
import org.calledger.query.projection.LiveBatch;
import org.calledger.query.projection.LivePart;
import org.calledger.query.projection.Parking;
import org.calledger.query.projection.ReadModel;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Rebuild;
import org.calledger.query.projection.Status;
import org.calledger.query.projection.StopAlarm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read side: its tables, the live driver, the rebuild, and how it is asked. */
@Configuration(proxyBeanMethods = false)
class QueryBeans {

    @Bean
    Layout layout() {
        return new Layout(QuerySide.VIEWS);
    }

    @Bean
    Rebuild rebuild(Ledger ledger, Layout layout, DataSource database) {
        return new Rebuild(ledger, layout, database, Clock.systemUTC());
    }

    /** Before Axon starts there are tables, or a rebuild that makes them. */
    @Bean
    ReadModel readModel(Layout layout, DataSource database, Rebuild rebuild) {
        ReadModel model = new ReadModel(layout, database, rebuild);
        model.open();
        return model;
    }

    @Bean
    AxonPart liveProjection(Ledger ledger, Layout layout, DataSource database, ReadModel opened) {
        return new LivePart(new LiveBatch(ledger, layout), database);
    }

    @Bean
    Reading reading(
            DataSource database,
            Ledger ledger,
            ReadModel opened,
            @Value("${cal-ledger.queries.seconds:60}") int seconds) {
        return new Reading(database, ledger, seconds);
    }

    @Bean
    Replays replays(@Value("${cal-ledger.replays.after:25s}") Duration patience) {
        return new Replays(patience);
    }

    @Bean
    Answering answering(
            Reading reading,
            Replays replays,
            @Value("${cal-ledger.replays.longest:15m}") Duration longest,
            @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone) {
        return new Answering(reading, reading.allowing(longest), replays, zone);
    }

    @Bean
    Status projectionStatus(
            Layout layout, Ledger ledger, DataSource database, ReadModel opened, ObjectProvider<MeterRegistry> meters) {
        Status status = new Status(layout, ledger, database);
        meters.ifAvailable(registry -> Gauge.builder("cal.ledger.projection.lag", status, Status::lag)
                .description("Events recorded and not yet in the views")
                .register(registry));
        return status;
    }

    @Bean
    Parking parking(
            Layout layout, Ledger ledger, DataSource database, ReadModel opened, ObjectProvider<MeterRegistry> meters) {
        Parking parking = new Parking(layout, ledger, database);
        meters.ifAvailable(registry -> Gauge.builder("cal.ledger.projection.parked", parking, Parking::waiting)
                .description("Events that are in no view and wait for a decision")
                .register(registry));
        return parking;
    }

    /** Part of readiness for its details: whoever is ready may still have left an event out. */
    @Bean
    HealthIndicator viewsHealthIndicator(Parking parking) {
        return () -> Health.up().withDetail("parked", parking.waiting()).build();
    }

    @Bean(destroyMethod = "close")
    StopAlarm stopAlarm(Status status, Parking parking, ApplicationContext application) {
        return StopAlarm.on(status, parking, application);
    }
}
