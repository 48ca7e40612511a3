package org.calledger.command.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Enquiry;
import org.calledger.command.decision.Handled;
import org.calledger.command.decision.Handling;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.ledger.evolution.NotYetWrittenException;
import org.calledger.ledger.privacy.PrivacyException;
import org.calledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Role, schema, queue, decision: in that order, for every command. Safe for use by many threads. */
final class CatalogueDoor implements CommandDoor {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueDoor.class);

    private final Catalogue catalogue;
    private final Persistence persistence;
    private final Clock today;
    private final List<Enquiry<?>> enquiries;
    private final BoundaryQueue queue = new BoundaryQueue();

    /**
     * A door.
     *
     * @param today a clock whose zone is the ledger's
     */
    CatalogueDoor(Catalogue catalogue, Handling handling, Clock today, List<Enquiry<?>> enquiries) {
        this.catalogue = catalogue;
        this.persistence = new Persistence(handling);
        this.today = today;
        this.enquiries = List.copyOf(enquiries);
    }

    /** Where nobody else has to be asked. */
    CatalogueDoor(Catalogue catalogue, Handling handling, Clock today) {
        this(catalogue, handling, today, List.of());
    }

    @Override
    public Answer send(Envelope envelope) {
        return catalogue
                .find(envelope.command(), envelope.caller())
                .map(entry -> admitted(entry, envelope))
                .orElseGet(() -> DoorProblems.of(ProblemCode.COMMAND_UNKNOWN, List.of(), envelope.command()));
    }

    private <C extends Command> Answer admitted(Entry<C> entry, Envelope envelope) {
        if (!entry.isInternal() && !envelope.caller().hasAny(entry.slice().roles())) {
            return DoorProblems.denied(entry.slice().roles());
        }
        try {
            return decided(entry, envelope, entry.bind(envelope.body()));
        } catch (Malformed malformed) {
            return DoorProblems.of(ProblemCode.REQUEST_MALFORMED, malformed.errors());
        } catch (Refusal refusal) {
            return DoorProblems.refused(refusal);
        } catch (LedgerException.ConditionFailed again) {
            return DoorProblems.of(ProblemCode.CONCURRENT_CHANGE, List.of());
        } catch (LedgerException.Unavailable gone) {
            return DoorProblems.of(ProblemCode.LEDGER_UNAVAILABLE, List.of());
        } catch (PrivacyException.Unavailable gone) {
            return DoorProblems.of(ProblemCode.LEDGER_UNAVAILABLE, List.of());
        } catch (PrivacyException.Forgotten meanwhile) {
            return DoorProblems.of(ProblemCode.CONCURRENT_CHANGE, List.of());
        } catch (PrivacyException noKey) {
            LOG.error("{} was not recorded: {}", entry.name(), noKey.getMessage());
            return DoorProblems.of(ProblemCode.PRIVACY_NO_MASTER_KEY, List.of());
        } catch (LedgerException.OutcomeUnknown unknown) {
            String key = envelope.key();
            return DoorProblems.of(ProblemCode.OUTCOME_UNKNOWN, List.of(), key == null ? "-" : key);
        } catch (UnknownEventException | NewerFormatException newer) {
            LOG.error("{} was not decided: {}", entry.name(), newer.getMessage());
            return DoorProblems.newerRelease(newer);
        } catch (NotYetWrittenException early) {
            return DoorProblems.of(
                    ProblemCode.LEDGER_UPGRADE_UNFINISHED,
                    List.of(),
                    early.type().name());
        }
    }

    private <C extends Command> Answer decided(Entry<C> entry, Envelope envelope, C command) {
        String digest = entry.digest(envelope.body(), catalogue.freeTexts());
        Instant now = today.instant();
        Asked asked = new Asked(
                now,
                LocalDate.ofInstant(now, today.getZone()),
                envelope.caller().subject(),
                metadata(entry, envelope, digest),
                told(command));
        String request = asked.metadata().get(MetadataKey.REQUEST);
        Handled handled = queue.inTurn(
                QueueKeys.of(entry.slice(), command, request), () -> persistence.handle(entry.slice(), command, asked));
        if (handled.before() && !digest.equals(handled.requestDigest())) {
            return DoorProblems.keyReused();
        }
        return new Answer.Accepted(
                handled.position(),
                handled.events().stream()
                        .map(event -> new Answer.AcceptedEvent(event.eventId(), event.type(), event.position()))
                        .toList(),
                MadeIds.of(handled.events(), entry.made()),
                handled.warnings(),
                handled.before());
    }

    private @Nullable Object told(Command command) {
        return enquiries.stream()
                .filter(one -> one.command().isInstance(command))
                .findFirst()
                .map(one -> asked(one, command))
                .orElse(null);
    }

    private static <C extends Command> @Nullable Object asked(Enquiry<C> enquiry, Command command) {
        return enquiry.about(enquiry.command().cast(command));
    }

    private static Map<String, String> metadata(Entry<?> entry, Envelope envelope, String digest) {
        Caller caller = envelope.caller();
        Map<String, String> metadata = new TreeMap<>(envelope.origin());
        metadata.put(MetadataKey.ACTOR, caller.subject());
        String role = roleUsed(entry, caller);
        if (role != null) {
            metadata.put(MetadataKey.ROLE, role);
        }
        metadata.put(MetadataKey.CLIENT, envelope.client());
        metadata.put(MetadataKey.REQUEST_ID, envelope.requestId());
        metadata.put(MetadataKey.COMMAND, entry.name());
        metadata.put(MetadataKey.REQUEST_DIGEST, digest);
        if (envelope.key() != null) {
            metadata.put(MetadataKey.REQUEST, Digests.ofRequest(caller.subject(), envelope.key()));
        }
        return Map.copyOf(metadata);
    }

    /** The first of the caller's roles by which the command is theirs to send. */
    private static @Nullable String roleUsed(Entry<?> entry, Caller caller) {
        return caller.roles().stream()
                .filter(role -> entry.isInternal() || entry.slice().roles().contains(role))
                .sorted()
                .findFirst()
                .map(Role::word)
                .orElse(null);
    }
}
