package org.calledger.ledger.axon;

import org.axonframework.common.configuration.AxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Axon's life within Spring's. */
final class AxonLifecycle implements SmartLifecycle {
    private final AxonConfiguration axon;
    private volatile boolean running;

    AxonLifecycle(AxonConfiguration axon) {
        this.axon = axon;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axon.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
