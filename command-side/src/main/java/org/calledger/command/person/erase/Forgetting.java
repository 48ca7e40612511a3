package org.calledger.command.person.erase;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Handled;
import org.calledger.command.decision.Handling;
import org.calledger.command.decision.Slice;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.ledger.privacy.PrivacyException;
import org.calledger.ledger.privacy.SubjectKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the key of whoever is to be forgotten, once that is recorded and before it is answered. A crash in between leaves
 * a key whose erasure is recorded: it is destroyed at the next start of any node, or within a minute.
 */
public record Forgetting(Handling handling, SubjectKeys keys) implements Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    @Override
    public <C extends Command> Handled handle(Slice<C, ?> slice, C command, Asked asked) {
        Handled handled = handling.handle(slice, command, asked);
        List<UUID> erased = handled.events().stream()
                .filter(event -> event.fact() instanceof PersonalDataErased)
                .map(event -> ((PersonalDataErased) event.fact()).personId().value())
                .toList();
        try {
            keys.destroy(erased);
        } catch (PrivacyException.Unavailable later) {
            LOG.warn(
                    "the keys of {} people whose erasure is recorded are destroyed within a minute",
                    erased.size(),
                    later);
        }
        return handled;
    }
}
