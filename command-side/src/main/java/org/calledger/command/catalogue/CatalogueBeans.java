package org.calledger.command.catalogue;

import java.time.Clock;
import java.time.ZoneId;
import org.calledger.command.decision.Enquiry;
import org.calledger.command.decision.Handling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueBeans {

    @Bean
    CommandDoor commandDoor(
            Catalogue catalogue,
            Handling handling,
            ObjectProvider<Clock> clocks,
            ObjectProvider<Enquiry<?>> enquiries,
            @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone) {
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        return new CatalogueDoor(
                catalogue, handling, clock.withZone(zone), enquiries.stream().toList());
    }
}
