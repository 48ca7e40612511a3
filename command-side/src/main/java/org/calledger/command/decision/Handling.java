package org.calledger.command.decision;

/** Has a command decided and what it becomes recorded, durably, in one unit of work. Safe for use by many threads. */
public interface Handling {

    /**
     * Decides and records. Where {@code asked} carries {@link org.calledger.ledger.axon.MetadataKey#REQUEST}, what that
     * request recorded before is looked for first, within the condition of the append; if it is there, it is answered
     * and nothing is recorded.
     *
     * <p>Throws {@link org.calledger.refusal.Refusal} when a rule says no, by all that any node had recorded when the call
     * began, and
     * {@link org.calledger.ledger.LedgerException}: {@code ConditionFailed} means decide again, nothing was recorded.
     */
    <C extends Command> Handled handle(Slice<C, ?> slice, C command, Asked asked);
}
