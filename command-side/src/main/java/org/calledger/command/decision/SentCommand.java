package org.calledger.command.decision;

/** A command with what came with it, as it travels over Axon's command bus. */
record SentCommand<C extends Command>(C command, Asked asked) {}
