package org.throughline.command.implementation.fidelity.administration;

import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.RatingProcess;

/**
 * Takes ballots of rounds that go on. It asks nobody who they are and notes neither when nor in which order they come: casting a ballot
 * is no command, and leaves nothing but the ballot.
 */
public final class BallotBox {

    private final Peers peers;
    private final Ballots ballots;

    public BallotBox(Peers peers, Ballots ballots) {
        this.peers = peers;
        this.ballots = ballots;
    }

    /**
     * What a ballot is asked for.
     *
     * @param items codes of the items asked, in the order of the instrument
     * @param mayBeOpen whether items may be left open
     * @param invited how many people are asked for one
     * @param cast how many were cast so far
     */
    public record Round(
            AdministrationOpened opened,
            InstrumentDefinition instrument,
            int number,
            List<String> items,
            boolean mayBeOpen,
            int invited,
            int cast) {

        private Round withCast(int more) {
            return new Round(opened, instrument, number, items, mayBeOpen, invited, more);
        }
    }

    /**
     * The round of an administration that goes on.
     *
     * @throws Refusal UNKNOWN_SUBJECT when there is no such administration, ENDED when it ended, SETTLED when its last round is counted
     */
    public Round round(String administrationId) {
        AdministrationFacts state = peers.state(AdministrationRules.RULES, administrationId);
        AdministrationOpened opened = state.opened();
        if (opened == null) {
            throw Refusal.of(
                    RefusalCode.UNKNOWN_SUBJECT, "There is no administration '%s'".formatted(administrationId));
        }
        AdministrationRules.refuseEnded(state, administrationId);
        AdministrationRules.requireOpen(state, administrationId, state.round());
        InstrumentDefinition instrument = Administration.instrument(peers, opened);
        return new Round(
                opened,
                instrument,
                state.round(),
                state.asked(),
                mayBeOpen(opened, instrument),
                AdministrationFacts.people(opened),
                ballots.count(administrationId, state.round()));
    }

    /**
     * Takes a ballot. It is kept durably when this returns.
     *
     * @param number the round it was filled in for
     * @return the round with it
     * @throws Refusal as {@link #round}; SETTLED or NOT_YET when another round goes on, ITEMS_NOT_ACCEPTABLE with every fault, ALL_BALLOTS_CAST
     *     when as many were cast as people are asked
     */
    public Round cast(String administrationId, int number, Ballot ballot) {
        Round round = round(administrationId);
        if (number != round.number()) {
            throw number < round.number() ? counted(administrationId, number) : notOpened(administrationId, number);
        }
        BallotsFit.check(round.instrument(), round.items(), ballot, round.mayBeOpen());
        return switch (ballots.cast(administrationId, number, ballot, round.invited())) {
            case TAKEN -> round.withCast(ballots.count(administrationId, number));
            case NO_SUCH_ROUND -> throw counted(administrationId, number);
            case ALL_CAST ->
                throw Refusal.of(
                                RefusalCode.ALL_BALLOTS_CAST,
                                "%d people are asked, and as many ballots were cast".formatted(round.invited()))
                        .with("invited", round.invited());
        };
    }

    private static boolean mayBeOpen(AdministrationOpened opened, InstrumentDefinition instrument) {
        RatingProcess rating = instrument.rating();
        return opened.kind() == AdministrationKind.STAFF_SURVEY
                || (rating != null && Boolean.TRUE.equals(rating.abstaining()));
    }

    private static Refusal counted(String administrationId, int number) {
        return Refusal.of(RefusalCode.SETTLED, "Round %d of %s is counted".formatted(number, administrationId))
                .with("round", number);
    }

    private static Refusal notOpened(String administrationId, int number) {
        return Refusal.of(RefusalCode.NOT_YET, "Round %d of %s is not opened".formatted(number, administrationId))
                .with("round", number);
    }
}
