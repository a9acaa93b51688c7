package org.throughline.command.implementation.fidelity.administration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandCount;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;

/** Answers of a ballot, or of ballots counted by hand, are to items that are asked, on their scale. */
final class BallotsFit {

    private final InstrumentDefinition instrument;
    private final List<String> asked;
    private final Faults faults = new Faults();

    private BallotsFit(InstrumentDefinition instrument, List<String> asked) {
        this.instrument = instrument;
        this.asked = asked;
    }

    /**
     * Lets a ballot pass.
     *
     * @param mayBeOpen whether items may be left open
     * @throws Refusal ITEMS_NOT_ACCEPTABLE with every fault
     */
    static void check(InstrumentDefinition instrument, List<String> asked, Ballot ballot, boolean mayBeOpen) {
        BallotsFit policy = new BallotsFit(instrument, asked);
        ballot.points().forEach((item, points) -> policy.judge(Fault.pointer("/answers", item), item, points, null));
        ballot.states().forEach((item, state) -> {
            policy.judge(Fault.pointer("/states", item), item, null, state);
            if (ballot.points().containsKey(item)) {
                policy.fault(Fault.pointer("/states", item), "answered-twice", "it has points as well");
            }
        });
        if (ballot.points().isEmpty() && ballot.states().isEmpty()) {
            policy.fault("/answers", "missing", "nothing is answered");
        } else if (!mayBeOpen) {
            asked.stream()
                    .filter(item -> !ballot.points().containsKey(item)
                            && !ballot.states().containsKey(item))
                    .forEach(item ->
                            policy.fault(Fault.pointer("/answers", item), "missing-item", "each item needs an answer"));
        }
        policy.require();
    }

    /**
     * Lets ballots that were counted by hand pass.
     *
     * @throws Refusal ITEMS_NOT_ACCEPTABLE with every fault
     */
    static void check(InstrumentDefinition instrument, List<String> asked, HandCount byHand) {
        BallotsFit policy = new BallotsFit(instrument, asked);
        Map<String, Integer> ballots = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Faults.each("/byHand/votes", byHand.votes(), (at, votes) -> {
            policy.judge(at, votes.item(), votes.points(), votes.state());
            if (!seen.add("%s %s %s".formatted(votes.item(), votes.points(), votes.state()))) {
                policy.fault(at, "answered-twice", "it is counted already");
            }
            ballots.merge(votes.item(), votes.votes(), Integer::sum);
        });
        ballots.forEach((item, all) -> {
            if (all > byHand.ballots()) {
                policy.fault(
                        "/byHand/votes",
                        "does-not-follow",
                        "%s has %d answers on %d ballots".formatted(item, all, byHand.ballots()));
            }
        });
        policy.require();
    }

    private void judge(String at, String code, @Nullable Integer points, @Nullable AnswerState state) {
        Optional<InstrumentItem> item = instrument.sections().stream()
                .flatMap(section -> section.item(code).stream())
                .filter(one -> asked.contains(one.code()))
                .findFirst();
        if (item.isEmpty()) {
            fault(at, "unknown-item", "it is not asked in this round");
        } else if ((points == null) == (state == null)) {
            fault(at, "not-valid", "it is either a step or an answer without points");
        } else if (points != null && !instrument.allows(item.get(), points)) {
            fault(
                    at,
                    "out-of-scale",
                    "%d is not one of %s"
                            .formatted(points, instrument.scaleOf(item.get()).inWords(instrument.mostOf(item.get()))));
        } else if (state != null && instrument.effectOf(state).isEmpty()) {
            fault(at, "not-offered", "%s does not have that answer".formatted(instrument.title()));
        }
    }

    private void fault(String at, String code, String message) {
        faults.add(() -> new Fault(at, code, message));
    }

    private void require() {
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.ITEMS_NOT_ACCEPTABLE,
                    "%d fault(s) by %s".formatted(faults.count(), instrument.title()),
                    faults);
        }
    }
}
