package org.calledger.ledger.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The one class that joins the ledger to Axon 5.0.1, whose {@link EventStorageEngine} is internal and changes between
 * patch releases. Positions are the ledger's: the token of an event is its position, a consistency marker is the head
 * that an answer was good for, and 0 stands for the empty ledger, never {@link ConsistencyMarker#ORIGIN}: a second read
 * in the same context would replace that one, and a conflict be lost.
 */
public final class LedgerStorageEngine implements EventStorageEngine {
    /** In the context of a unit of work, once it has committed: where its events stand. */
    public static final ResourceKey<Appended> APPENDED = ResourceKey.withLabel("ledger.appended");
    /** With every event that is read: the event as it is stored, with its position. */
    public static final ResourceKey<SequencedEvent> SEQUENCED = ResourceKey.withLabel("ledger.sequenced");

    private static final int DECODED = 1 << 13;

    private final Ledger ledger;
    private final EventCodec codec;
    private final DecodedEvents decoded;

    public LedgerStorageEngine(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
        this.decoded = new DecodedEvents(codec, DECODED);
    }

    /** Encodes, so that what cannot be stored fails here; nothing enters the ledger's queue before the commit. */
    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        try {
            List<NewEvent> encoded = new ArrayList<>(events.size());
            for (TaggedEventMessage<?> event : events) {
                encoded.add(codec.encode(event.event(), Criteria.tags(event.tags())));
            }
            return CompletableFuture.completedFuture(new LedgerAppend(encoded, condition));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static org.calledger.ledger.AppendCondition condition(AppendCondition condition) {
        if (condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) {
            return org.calledger.ledger.AppendCondition.none();
        }
        long after = Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
        return org.calledger.ledger.AppendCondition.failIf(Criteria.query(condition.criteria()), after);
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            Query query = Criteria.query(condition.criteria());
            long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
            Sourced past = ledger.source(query);
            List<DecodedEvents.Entry> entries = new ArrayList<>(past.events().size() + 1);
            for (SequencedEvent event : past.events()) {
                if (event.position() > after) {
                    entries.add(decoded.read(event));
                }
            }
            ConsistencyMarker marker = new GlobalIndexConsistencyMarker(past.head());
            entries.add(new DecodedEvents.Entry(
                    TerminalEventMessage.INSTANCE, ConsistencyMarker.addToContext(Context.empty(), marker)));
            return MessageStream.fromStream(
                    entries.stream(), DecodedEvents.Entry::message, DecodedEvents.Entry::context);
        } catch (RuntimeException failure) {
            return MessageStream.failed(failure).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = condition.position();
        long after = token == null ? 0 : Math.max(0, token.position().orElse(0));
        return new LedgerStream(ledger, Criteria.query(condition.criteria()), after, decoded::readOrLeave);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(ledger.head()));
    }

    /** Before the first event whose own time is not earlier. Reads the log from its beginning: for operators. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        long head = ledger.head();
        long after = 0;
        while (after < head) {
            List<SequencedEvent> page =
                    ledger.page(Query.all(), after, LedgerStream.PAGE).events();
            for (SequencedEvent event : page) {
                if (!event.time().isBefore(at)) {
                    return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(event.position() - 1));
                }
            }
            after = page.isEmpty() ? head : page.getLast().position();
        }
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(head));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("ledger", ledger);
        descriptor.describeProperty("codec", codec);
    }

    /** Enters the ledger's queue at commit, once. */
    private final class LedgerAppend implements AppendTransaction<Appended> {
        private final List<NewEvent> events;
        private final AppendCondition condition;

        LedgerAppend(List<NewEvent> events, AppendCondition condition) {
            this.events = events;
            this.condition = condition;
        }

        @Override
        public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
            try {
                return ledger.append(events, condition(condition)).handle((appended, failure) -> {
                    if (failure != null) {
                        throw translated(failure);
                    }
                    if (context != null) {
                        context.putResource(APPENDED, appended);
                    }
                    return appended;
                });
            } catch (RuntimeException failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }

        private CompletionException translated(Throwable failure) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof LedgerException.ConditionFailed) {
                return new CompletionException(AppendEventsTransactionRejectedException.conflictingEventsDetected(
                        condition.consistencyMarker()));
            }
            return new CompletionException(cause);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(Appended place, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(place.last()));
        }

        /** Before the commit there is nothing to undo, after it there is no undoing: Axon calls it in both cases. */
        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // intentionally nothing
        }
    }
}
