package org.throughline.query.question.implementation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.StageScoresAnswer.Source;
import org.throughline.query.question.implementation.StageScoresAnswer.StalledAfter;
import org.throughline.query.question.implementation.TrackScore.CatalogueChoice;
import org.throughline.query.question.implementation.stages.Catalogues;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.stage.StageState;

/** Tracks belong, with all their years, to the district of their unit on the day asked about. */
@Asks(
        path = "stage-scores",
        place = 40,
        title = "How long do the stages take, and who stands still?",
        tells = "For every organization and practice, attempt by attempt: its stays in stages, and per stage the"
                + " proportion of activities completed, the time they took and the final stage, after the Stages"
                + " of Implementation Completion; the rules are printed with the answer. What is open is only so"
                + " long so far and enters no average. For every practice, stage by stage, how many sites did"
                + " anything of it beside how much of it is done.",
        example = "practice=PBIS")
@Component
final class StageScoresQuestion implements Question<StageScoresQuestion.Parameters, StageScoresAnswer> {

    record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice,

            @Means(
                    value = "Counts every attempt by this version of the activity catalogue, instead of the"
                            + " one in force on the day asked about or on the day the attempt was given"
                            + " up.",
                    example = "2")
            @Nullable
            String catalogueVersion,

            @Means(
                    value = "After how many days without a move and without a completed activity an unfinished"
                            + " track counts as stalled; what the district's rulebook says when left out.",
                    example = "300")
            @Nullable
            Long stalledAfterDays) {}

    @Override
    public StageScoresAnswer answer(Snapshot snapshot, Parameters asked) {
        return StageScoresAnswer.of(
                snapshot.states(StageState.class),
                snapshot.states(OrganizationState.class),
                snapshot.practice(asked.practice()),
                choice(asked.catalogueVersion()),
                stalledAfter(asked.stalledAfterDays(), snapshot),
                snapshot.day());
    }

    private static CatalogueChoice choice(@Nullable String version) {
        if (version == null) {
            return Catalogues.ACTIVITIES::inForceOn;
        }
        ActivityCatalogue one = Catalogues.ACTIVITIES
                .named(version)
                .orElseThrow(() -> ReadRefusal.of(
                                Code.BAD_PARAMETER, "There is no version '%s' of the catalogue".formatted(version))
                        .with("parameter", "catalogueVersion"));
        return day -> one;
    }

    private static StalledAfter stalledAfter(@Nullable Long asked, Snapshot snapshot) {
        if (asked == null) {
            return byTheRulebook(snapshot);
        }
        if (asked > Integer.MAX_VALUE) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "stalledAfterDays=%d is too many days".formatted(asked))
                    .with("parameter", "stalledAfterDays");
        }
        return new StalledAfter(asked.intValue(), Source.REQUEST);
    }

    private static StalledAfter byTheRulebook(Snapshot snapshot) {
        String district = snapshot.district();
        RulebookState rules = Optional.ofNullable(district)
                .flatMap(id -> snapshot.state(RulebookState.class, id))
                .orElseGet(() -> RulebookState.usual(district == null ? "" : district));
        return new StalledAfter(
                rules.number(Limit.STALLED_AFTER_DAYS, snapshot.day()),
                rules.limits().stream().anyMatch(limit -> limit.limit() == Limit.STALLED_AFTER_DAYS)
                        ? Source.RULEBOOK
                        : Source.USUAL);
    }
}
