package org.calledger.command.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a command has to be told by somebody else than the ledger before it is decided, such as figures: whoever has them
 * answers. Asked once, before the past is read; what it finds out comes with the command ({@link Asked#told}).
 */
public interface Enquiry<C extends Command> {
    /** The command about which it is asked. */
    Class<C> command();

    /** Null where nothing can be said. Throws {@link org.calledger.ledger.LedgerException.Unavailable} where not now. */
    @Nullable
    Object about(C command);
}
