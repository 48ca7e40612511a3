package org.calledger.command;

import org.calledger.command.decision.AxonHandling;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.LedgerBeans.CommandBusSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything {@link CommandSide} lists, run by Axon on the ledger. */
@Configuration(proxyBeanMethods = false)
class DecisionBeans {

    @Bean
    AxonHandling handling(Ledger ledger, CommandBusSource bus) {
        return new AxonHandling(CommandSide.SLICES, ledger, bus::get);
    }
}
