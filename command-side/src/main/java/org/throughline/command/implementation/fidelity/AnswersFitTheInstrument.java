package org.throughline.command.implementation.fidelity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Facet;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentInput;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;

/**
 * Every item of every section that was assessed has points on its scale, zero included, or says why it has none, and nothing else
 * has. All faults are told at once: whoever types in a paper form wants one list.
 */
final class AnswersFitTheInstrument {

    private static final int MOST_VOTES = 100_000;

    private final InstrumentDefinition instrument;
    private final List<InstrumentSection> assessed;
    private final Given given;
    private final Faults faults = new Faults();

    private AnswersFitTheInstrument(InstrumentDefinition instrument, Set<String> sections, Given given) {
        this.instrument = instrument;
        this.given = given;
        this.assessed = instrument.sections().stream()
                .filter(section -> sections.contains(section.code()))
                .toList();
    }

    /**
     * Lets the answers pass.
     *
     * @throws Refusal ITEMS_NOT_ACCEPTABLE with every fault
     */
    static void check(InstrumentDefinition instrument, Set<String> sections, Given given) {
        AnswersFitTheInstrument policy = new AnswersFitTheInstrument(instrument, sections, given);
        sections.forEach(policy::judgeSection);
        given.answers().forEach(policy::judgeAnswer);
        policy.judgeUnscored();
        policy.judgeParts();
        policy.judgeVotes();
        policy.judgeFacets();
        policy.judgeNotes();
        policy.judgeInputs();
        policy.judgeCompleteness();
        if (!policy.faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.ITEMS_NOT_ACCEPTABLE,
                    "%d fault(s) by %s".formatted(policy.faults.count(), instrument.title()),
                    policy.faults);
        }
    }

    private void judgeSection(String code) {
        SectionsFitTheOrganization.judgeKnown(instrument, code, faults);
    }

    private void judgeAnswer(String code, int points) {
        String at = Fault.pointer("/answers", code);
        requireItem(at, code).ifPresent(item -> {
            requireOnScale(at, item, points);
            given.partsOf(item)
                    .filter(combined -> combined != points)
                    .ifPresent(combined -> fault(
                            at, "does-not-follow", () -> "its parts come to %d, not %d".formatted(combined, points)));
        });
    }

    private void judgeUnscored() {
        requireOnce("/unscored", given.unscored(), Unscored::item);
        Faults.each("/unscored", given.unscored(), (at, one) -> {
            boolean isRatedInParts = requireItem(at + "/item", one.item())
                    .flatMap(given::partsOf)
                    .isPresent();
            if (given.answers().containsKey(one.item()) || isRatedInParts) {
                fault(at + "/item", "answered-twice", () -> "it has points as well");
            }
            if (one.state() != AnswerState.NOT_ASSESSED
                    && instrument.effectOf(one.state()).isEmpty()) {
                fault(at + "/state", "not-offered", () -> "%s does not have that answer".formatted(instrument.title()));
            }
        });
    }

    private void judgeParts() {
        requireOnce("/parts", given.parts(), part -> part.item() + "\n" + part.of());
        Faults.each("/parts", given.parts(), this::judgePart);
    }

    private void judgePart(String at, PartRating part) {
        requireItem(at + "/item", part.item()).ifPresent(item -> {
            if (item.combine() == null) {
                fault(at + "/item", "not-offered", () -> "it is rated once, not for several things");
            }
            requireOnScale(at + "/points", item, part.points());
        });
    }

    private void judgeVotes() {
        requireOnce("/votes", given.votes(), vote -> vote.item() + "\n" + vote.points());
        Faults.each("/votes", given.votes(), (at, vote) -> {
            requireItem(at + "/item", vote.item())
                    .ifPresent(item -> requireOnScale(at + "/points", item, vote.points()));
            if (vote.votes() < 1 || vote.votes() > MOST_VOTES) {
                fault(
                        at + "/votes",
                        "not-valid",
                        () -> "from 1 to %d people can vote for a step".formatted(MOST_VOTES));
            }
        });
    }

    private void judgeFacets() {
        requireOnce("/facets", given.facets(), rating -> rating.item() + "\n" + rating.facet());
        Faults.each("/facets", given.facets(), this::judgeFacet);
    }

    private void judgeFacet(String at, FacetRating rating) {
        requireItem(at + "/item", rating.item());
        Optional<RatingScale> scale =
                instrument.facet(rating.facet()).map(Facet::scale).flatMap(instrument::scale);
        if (scale.isEmpty()) {
            fault(
                    at + "/facet",
                    "unknown-facet",
                    () -> "%s rates nothing called '%s'".formatted(instrument.title(), rating.facet()));
        } else if (!scale.get().allows(rating.points())) {
            fault(
                    at + "/points",
                    "out-of-scale",
                    () -> "%d is not one of %s"
                            .formatted(
                                    rating.points(),
                                    scale.get().inWords(scale.get().most())));
        }
    }

    private void judgeNotes() {
        requireOnce("/notes", given.notes(), note -> note.item());
        Faults.each("/notes", given.notes(), (at, note) -> {
            requireItem(at + "/item", note.item());
            if (note.comment() == null && note.evidence().isEmpty()) {
                fault(at, "empty", () -> "it says nothing");
            }
        });
    }

    private void judgeInputs() {
        Set<String> known =
                instrument.inputs().stream().map(InstrumentInput::code).collect(Collectors.toSet());
        Faults.each("/inputs", given.inputs(), (at, input) -> {
            if (!known.contains(input.code())) {
                fault(
                        at + "/code",
                        "unknown-input",
                        () -> "%s knows no such walkthrough or data sheet".formatted(instrument.title()));
            }
        });
    }

    private void judgeCompleteness() {
        boolean isEmpty = assessed.stream()
                .flatMap(section -> section.items().stream())
                .noneMatch(item -> given.pointsOf(item, instrument).isPresent() || given.saidOf(item.code()) != null);
        if (isEmpty && !assessed.isEmpty()) {
            fault("/answers", "missing", () -> "nothing is answered");
        }
        for (InstrumentSection section : assessed) {
            for (InstrumentItem item : section.items()) {
                boolean isNamed = given.pointsOf(item, instrument).isPresent() || given.saidOf(item.code()) != null;
                boolean mayBeOpen = section.allowsSingles() || section.neededPercent() < 100;
                if (!isNamed && given.isUndecided(item.code())) {
                    fault(
                            "/answers/" + item.code(),
                            "no-majority",
                            () -> "the votes settle nothing: talk about it, and enter what you settle on");
                } else if (!isNamed && !mayBeOpen) {
                    fault(
                            "/answers/" + item.code(),
                            "missing-item",
                            () -> "%s was assessed, so it needs an answer".formatted(section.name()));
                } else if (isNamed && given.saidOf(item.code()) == AnswerState.NOT_ASSESSED && !mayBeOpen) {
                    fault(
                            "/answers/" + item.code(),
                            "missing-item",
                            () -> "%s is assessed whole or not at all".formatted(section.name()));
                }
            }
        }
    }

    private Optional<InstrumentItem> requireItem(String at, String code) {
        Optional<InstrumentItem> item = find(assessed, code);
        if (item.isEmpty() && find(instrument.sections(), code).isPresent()) {
            fault(at, "not-selected", () -> "it belongs to a section that is not among those assessed");
        } else if (item.isEmpty()) {
            fault(at, "unknown-item", () -> "%s has no such item".formatted(instrument.title()));
        }
        return item;
    }

    private void requireOnScale(String at, InstrumentItem item, int points) {
        if (!instrument.allows(item, points)) {
            fault(
                    at,
                    "out-of-scale",
                    () -> "%d is not one of %s"
                            .formatted(points, instrument.scaleOf(item).inWords(instrument.mostOf(item))));
        }
    }

    private static Optional<InstrumentItem> find(List<InstrumentSection> sections, String code) {
        return sections.stream().flatMap(section -> section.item(code).stream()).findFirst();
    }

    private <T> void requireOnce(String at, List<T> said, Function<T, String> about) {
        Set<String> seen = new HashSet<>();
        Faults.each(at, said, (place, one) -> {
            if (!seen.add(about.apply(one))) {
                fault(place, "used-twice", () -> "the same is said twice");
            }
        });
    }

    private void fault(String at, String code, Supplier<String> message) {
        faults.add(() -> new Fault(at, code, message.get()));
    }
}
