package org.throughline.infra.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.fidelity.administration.Ballot;
import org.throughline.command.implementation.fidelity.administration.BallotBox.Round;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.instrument.AnswerRule;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.query.page.PagePath;
import org.throughline.query.words.Words;

/**
 * A ballot to fill in.
 *
 * @param title what it is of
 * @param about where it is asked, and of what
 * @param progress how many were cast
 * @param asks what becomes of the answers, in words
 * @param action address it is sent to
 * @param page address of the administration
 * @param faults what is wrong with it as a whole
 */
record BallotPage(
        String title,
        String about,
        String progress,
        String asks,
        String action,
        String page,
        int round,
        List<String> faults,
        List<Section> sections) {

    /** Parameters that are answers begin so. */
    static final String ANSWER = "answers/";

    /** A section with those of its items that are asked. */
    record Section(String name, List<Item> items) {}

    /** An item with everything that can be answered. */
    record Item(String code, String id, String text, String name, List<Choice> choices, List<String> faults) {}

    /** An answer. */
    record Choice(String value, String label, boolean isChosen) {}

    /**
     * The ballot of a round.
     *
     * @param organization name of the organization
     * @param filled what was filled in
     * @param refusal why it was not taken; absent before it was sent
     */
    static BallotPage of(Round round, String organization, Ballot filled, @Nullable Refusal refusal) {
        InstrumentDefinition instrument = round.instrument();
        String id = round.opened().administrationId();
        boolean isVote = round.opened().kind() == AdministrationKind.TEAM_VOTE;
        String page = "/" + PagePath.of("administration", id);
        return new BallotPage(
                instrument.name(),
                "%s at %s%s"
                        .formatted(
                                round.opened().practice(),
                                organization,
                                until(round.opened().closesOn())),
                "%d of %s cast so far"
                        .formatted(round.cast(), Words.count(round.invited(), "ballot is", "ballots are")),
                isVote
                        ? "Answers of all are counted item by item when the round is closed, and this ballot is deleted then."
                        : "Answers of all are counted together when the survey is closed, and this ballot is deleted then.",
                page + "/ballot",
                page,
                round.number(),
                refusal == null ? List.of() : general(refusal),
                instrument.sections().stream()
                        .map(section -> new Section(
                                section.name(),
                                section.items().stream()
                                        .filter(item -> round.items().contains(item.code()))
                                        .map(item -> item(instrument, item, filled, refusal))
                                        .toList()))
                        .filter(section -> !section.items().isEmpty())
                        .toList());
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : ", until " + Words.day(day);
    }

    private static List<String> general(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? List.of(refusal.detail() + ".")
                : List.of("The ballot was not taken as it is: look at the items that are marked.");
    }

    private static Item item(
            InstrumentDefinition instrument, InstrumentItem item, Ballot filled, @Nullable Refusal refusal) {
        List<Choice> choices = new ArrayList<>();
        Integer points = filled.points().get(item.code());
        for (ScalePoint point : instrument.scaleOf(item).points()) {
            if (instrument.allows(item, point.points())) {
                choices.add(new Choice(
                        Integer.toString(point.points()),
                        "%d %s".formatted(point.points(), point.name()),
                        points != null && points == point.points()));
            }
        }
        AnswerState state = filled.states().get(item.code());
        instrument.states().stream()
                .map(AnswerRule::state)
                .forEach(other -> choices.add(
                        new Choice(other.name(), Words.sentence(Words.code(other.name())), other == state)));
        return new Item(
                item.code(),
                "item-" + item.code().replace('.', '-'),
                item.label(),
                ANSWER + item.code(),
                choices,
                refusal == null ? List.of() : faults(refusal, item.code()));
    }

    private static List<String> faults(Refusal refusal, String item) {
        return refusal.faults().stream()
                .filter(fault -> fault.pointer().equals(Fault.pointer("/answers", item))
                        || fault.pointer().equals(Fault.pointer("/states", item)))
                .map(fault -> Words.sentence(fault.message()) + ".")
                .toList();
    }

    /** What was filled in, as a form sends it; what is neither a step nor an answer without one is left out. */
    static Ballot filled(Map<String, String[]> parameters) {
        Map<String, Integer> points = new HashMap<>();
        Map<String, AnswerState> states = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && values.length == 1) {
                String item = name.substring(ANSWER.length());
                if (values[0].matches("-?[0-9]{1,6}")) {
                    points.put(item, Integer.valueOf(values[0]));
                } else {
                    for (AnswerState state : AnswerState.values()) {
                        if (state.name().equals(values[0])) {
                            states.put(item, state);
                        }
                    }
                }
            }
        });
        return new Ballot(points, states);
    }
}
