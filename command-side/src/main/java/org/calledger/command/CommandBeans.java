package org.calledger.command;

import org.calledger.command.decision.AxonHandling;
import org.calledger.command.decision.Handling;
import org.calledger.command.person.erase.Forgetting;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.LedgerBeans.CommandBusSource;
import org.calledger.ledger.privacy.SubjectKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The slices, run by Axon on the ledger. */
@Configuration(proxyBeanMethods = false)
class CommandBeans {

    @Bean
    AxonHandling axonHandling(Ledger ledger, CommandBusSource bus) {
        return new AxonHandling(CommandSide.SLICES, ledger, bus::get);
    }

    @Bean
    @Primary
    Handling handling(AxonHandling axon, SubjectKeys keys) {
        return new Forgetting(axon, keys);
    }
}
