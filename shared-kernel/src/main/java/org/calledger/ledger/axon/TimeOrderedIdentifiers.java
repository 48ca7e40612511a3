package org.calledger.ledger.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Message ids as UUID version 7 (RFC 9562): ascending, so that the index on event ids grows at its end. Found by Axon
 * through the service loader.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
