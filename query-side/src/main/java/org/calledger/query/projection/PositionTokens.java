package org.calledger.query.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.common.FutureUtils;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's token is the position of the read side itself: {@link LiveBatch} moves it with the rows, so nothing is stored
 * here. One segment. While the views are made anew there is none to claim, and Axon asks again later. One node at a time
 * claims it; the claim is held for a while only, so that another node goes on when this one dies.
 */
final class PositionTokens implements TokenStore {
    private final Transactions transactions;
    private final String owner;

    PositionTokens(DataSource database, String owner) {
        this.transactions = new Transactions(database);
        this.owner = owner;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken initial, @Nullable ProcessingContext context) {
        return done(List.of(Segment.ROOT_SEGMENT));
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        return FutureUtils.emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return done(transactions.in(connection -> {
            PositionTable.Stand stand = PositionTable.lock(connection);
            if (!stand.ready() || !PositionTable.claim(connection, owner)) {
                throw new UnableToClaimTokenException("the views are being made anew, or another node projects");
            }
            return new GlobalSequenceTrackingToken(stand.position());
        }));
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segment, @Nullable ProcessingContext context) {
        boolean mine = transactions.in(connection -> PositionTable.claim(connection, owner));
        if (!mine) {
            throw new UnableToClaimTokenException("another node projects");
        }
        return FutureUtils.emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segment, @Nullable ProcessingContext context) {
        transactions.run(connection -> PositionTable.release(connection, owner));
        return FutureUtils.emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("there is one segment, and it is there");
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segment, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("a rebuild makes the views anew, not a deleted token");
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segment, @Nullable ProcessingContext context) {
        return done(Segment.ROOT_SEGMENT);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return done(List.of(Segment.ROOT_SEGMENT));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        boolean available = transactions.in(this::isAvailable);
        return done(available ? List.of(Segment.ROOT_SEGMENT) : List.of());
    }

    private boolean isAvailable(java.sql.Connection connection) throws SQLException {
        return PositionTable.lock(connection).ready() && PositionTable.isFree(connection, owner);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return done("projection.position");
    }

    private static <T> CompletableFuture<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }
}
