package org.calledger.command;

import java.util.List;
import org.calledger.command.decision.Slice;
import org.calledger.command.need.support.Support;

/** The table of contents: everything the system can be asked to record. */
public final class CommandSide {
    public static final List<Slice<?, ?>> SLICES = List.of(Support.SLICE);

    private CommandSide() {}
}
