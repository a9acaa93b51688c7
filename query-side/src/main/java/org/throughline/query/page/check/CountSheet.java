package org.throughline.query.page.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.Percent;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.administration.AdministrationState.Count;
import org.throughline.query.subject.implementation.administration.AdministrationState.Round;
import org.throughline.query.subject.implementation.administration.AdministrationState.Status;
import org.throughline.query.words.Words;

/** What an administration came to, in the words of its instrument, and what can be done next. Pure. */
final class CountSheet {

    private final AdministrationState state;
    private final @Nullable InstrumentDefinition instrument;
    private final @Nullable Integer cast;
    private final boolean isNow;

    /**
     * Of an administration.
     *
     * @param instrument absent where nobody knows it
     * @param cast how many ballots were cast in the round that goes on; absent where none does, or it is not known
     */
    CountSheet(
            AdministrationState state,
            @Nullable InstrumentDefinition instrument,
            @Nullable Integer cast,
            boolean isNow) {
        this.state = state;
        this.instrument = instrument;
        this.cast = cast;
        this.isNow = isNow;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("How far it is", progress(), null, false));
        if (state.counts().findAny().isPresent()) {
            scores().ifPresent(parts::add);
            parts.add(new Part(
                    "What was answered",
                    List.of(Fact.of("How it is told", legend())),
                    Rows.table(state.items().stream()
                            .flatMap(item -> state.latest(item).stream())
                            .map(this::row)
                            .toList()),
                    false));
        }
        parts.add(new Part(
                "The rounds",
                List.of(),
                Rows.table(state.rounds().stream().map(this::round).toList()),
                false));
        return parts;
    }

    private List<Fact> progress() {
        List<Fact> facts = new ArrayList<>();
        if (cast != null) {
            facts.add(Fact.of("Ballots cast", "%d of %d".formatted(cast, state.people())));
        }
        if (!isNow) {
            return facts.isEmpty() ? List.of(Fact.of("State", standing())) : facts;
        }
        facts.add(Fact.of("State", standing()));
        String about = "administrationId=" + state.administrationId();
        int last = state.rounds().getLast().number();
        boolean isVote = state.kind() == AdministrationKind.TEAM_VOTE;
        switch (state.status()) {
            case OPEN -> {
                facts.add(Fact.of("Cast a ballot", "The ballot", Links.ballot(state)));
                facts.add(Fact.of("Next", "Count this round", Links.record("close-round", about + "&round=" + last)));
            }
            case COUNTED -> {
                if (isVote) {
                    facts.add(Fact.of("Next", "Record the check of it", Links.check(state)));
                    facts.add(Fact.of("Or", "Ask again", Links.record("ask-again", about)));
                }
                facts.add(Fact.of(isVote ? "Then" : "Next", "Close it", Links.record("close-administration", about)));
            }
            case CLOSED, ABANDONED -> {}
        }
        return facts;
    }

    private String standing() {
        return switch (state.status()) {
            case OPEN -> "ballots are cast";
            case COUNTED -> {
                List<String> unsettled = state.unsettled();
                yield unsettled.isEmpty() ? "counted" : "counted; no majority on " + String.join(", ", unsettled);
            }
            case CLOSED -> "closed";
            case ABANDONED -> "given up";
        };
    }

    private String legend() {
        int limit = state.counts()
                .map(Count::smallCellLimit)
                .reduce((before, after) -> after)
                .orElse(0);
        return "An answer is told where at least %d gave it and at least as many did not; all other ballots are counted as withheld."
                .formatted(limit);
    }

    private List<Fact> row(ItemCount count) {
        List<Fact> row = new ArrayList<>();
        row.add(Fact.of("Item", count.item()));
        item(count.item()).ifPresent(item -> row.add(Fact.of("What it asks", item.label())));
        if (state.kind() == AdministrationKind.TEAM_VOTE) {
            row.add(Fact.of("Settled on", settled(count)));
        }
        row.add(Fact.of(
                "Ballots",
                Stream.concat(
                                count.told().stream()
                                        .map(told -> "%d for %s".formatted(told.ballots(), said(count.item(), told))),
                                Stream.of("%d withheld".formatted(count.withheld())))
                        .collect(Collectors.joining("; "))));
        return row;
    }

    private String settled(ItemCount count) {
        return count.settles() ? said(count.item(), new AnswerCount(count.points(), count.state(), 0)) : "no majority";
    }

    private String said(String code, AnswerCount answer) {
        Integer points = answer.points();
        if (points == null) {
            return answer.state() == null ? "" : Words.code(answer.state().name());
        }
        return item(code)
                .flatMap(item -> instrument == null ? Optional.empty() : instrument.scale(item.scale()))
                .flatMap(scale -> scale.points().stream()
                        .filter(point -> point.points() == points)
                        .findFirst())
                .map(ScalePoint::name)
                .map(name -> "%d, %s".formatted(points, name))
                .orElse(points.toString());
    }

    private Optional<InstrumentItem> item(String code) {
        return instrument == null
                ? Optional.empty()
                : instrument.sections().stream()
                        .filter(section -> state.sections().contains(section.code()))
                        .flatMap(section -> section.item(code).stream())
                        .findFirst();
    }

    private Optional<Part> scores() {
        List<PooledScore> scores =
                state.counts().flatMap(count -> count.scores().stream()).toList();
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "What all answers come to",
                        List.of(),
                        Rows.table(scores.stream()
                                .map(score -> List.of(
                                        Fact.of("What", Words.sentence(Words.scale(score.scale()))),
                                        Fact.of("Score", value(score)),
                                        Fact.of("Answers", Integer.toString(score.answers()))))
                                .toList()),
                        false));
    }

    /** A score in words, by its rule: {@code 71.4 %}, {@code 2.25 on average}. */
    static String value(PooledScore score) {
        boolean isShare = score.rule() == ScoreRule.PERCENT_OF_POSSIBLE || score.rule() == ScoreRule.COUNT_AT_LEAST;
        BigDecimal points = BigDecimal.valueOf(score.points());
        return isShare
                ? Percent.of(points, BigDecimal.valueOf(score.possible())) + " %"
                : points.divide(BigDecimal.valueOf(score.answers()), 2, RoundingMode.HALF_UP) + " on average";
    }

    private List<Fact> round(Round round) {
        List<Fact> row = new ArrayList<>();
        row.add(Fact.of("Round", Integer.toString(round.number())));
        row.add(Fact.of("Opened", Words.day(round.openedOn())));
        row.add(Fact.of("Items asked", Integer.toString(round.items().size())));
        Count count = round.count();
        if (count == null) {
            row.add(Fact.of("Counted", state.status() == Status.ABANDONED ? "never" : "not yet"));
            return row;
        }
        row.add(Fact.of("Counted", Words.day(count.closedOn())));
        row.add(Fact.of(
                "Ballots",
                "%d of %d%s"
                        .formatted(
                                count.ballots(),
                                state.people(),
                                count.byHand() == 0 ? "" : ", %d by hand".formatted(count.byHand()))));
        if (state.quorumPercent() != null || !state.mustBePresent().isEmpty()) {
            row.add(Fact.of("Quorum", count.hasQuorum(state) ? "met" : "not met"));
        }
        if (round.comment() != null) {
            row.add(Fact.of("Talked about before", round.comment()));
        }
        return row;
    }
}
