package org.throughline.query.page.check;

/** How many ballots were cast in a round that goes on. What they say is known to nobody until it is counted. */
@FunctionalInterface
public interface CastBallots {

    /** How many. */
    int count(String administrationId, int round);
}
