package org.throughline.infra.operations;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Token store of which only the node that has the lock may claim tokens. Axon's own claims rest on clocks: they run out ten
 * seconds after a node has died, and views stand still as long. A token stored here in vain does no harm: a batch that
 * another node has applied is passed over, and one that does not follow is refused, under the lock on the views' progress.
 */
public final class LockedTokens implements TokenStore {

    private final TokenStore tokens;
    private final ProcessorLock lock;

    /**
     * A store over another one.
     *
     * @param tokens lets claims be taken over at any time
     */
    public LockedTokens(TokenStore tokens, ProcessorLock lock) {
        this.tokens = tokens;
        this.lock = lock;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        requireLock(lock.take());
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        requireLock(lock.take());
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        requireLock(lock.isHeld());
        tokens.extendClaim(processor, segment);
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        tokens.storeToken(token, processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        try {
            tokens.releaseClaim(processor, segment);
        } finally {
            lock.give();
        }
    }

    private static void requireLock(boolean held) {
        if (!held) {
            throw new UnableToClaimTokenException("another node moves the views");
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
        tokens.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
