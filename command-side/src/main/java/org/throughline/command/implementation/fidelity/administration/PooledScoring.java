package org.throughline.command.implementation.fidelity.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.instrument.Scoring;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;

/**
 * What all answers of a survey come to by the rules of the instrument. A scale is told where at least two of its items were answered by as
 * many people as the limit, and where it is at no end, for there everybody said the same. Items that fewer answered have no part in it. The
 * lowest answer and the most frequent one would be answers of people and not of all together, so nothing is told of these rules.
 *
 * @param limit the fewest people a number may tell of
 */
record PooledScoring(InstrumentDefinition instrument, Tally tally, int limit) {

    private static final int LEAST_ITEMS = 2;

    /** Each section followed by its subscales, then all of them. */
    List<PooledScore> of(List<InstrumentSection> sections) {
        List<PooledScore> scores = new ArrayList<>();
        for (InstrumentSection section : sections) {
            score(section.code(), Level.SECTION, section.items()).ifPresent(scores::add);
            section.subscales()
                    .forEach(subscale -> score(
                                    section.code() + "/" + subscale.code(), Level.SUBSCALE, section.itemsOf(subscale))
                            .ifPresent(scores::add));
        }
        score(
                        Scoring.TOTAL,
                        Level.TOTAL,
                        sections.stream()
                                .flatMap(section -> section.items().stream())
                                .toList())
                .ifPresent(scores::add);
        return List.copyOf(scores);
    }

    private Optional<PooledScore> score(String scale, Level level, List<InstrumentItem> items) {
        ScoringRule rule = instrument.scoringOf(level);
        List<Pool> pools = items.stream()
                .map(item -> pool(item, rule))
                .filter(pool -> pool.answers >= limit)
                .toList();
        Pool all = pools.stream().reduce(Pool.NOTHING, Pool::and);
        boolean isTold = switch (rule.rule()) {
            case PERCENT_OF_POSSIBLE, SUM, MEAN, COUNT_AT_LEAST -> pools.size() >= LEAST_ITEMS;
            case MODE_LEVEL, LOWEST, NONE -> false;
        };
        return isTold && all.points > all.least && all.points < all.possible
                ? Optional.of(new PooledScore(scale, rule.rule(), all.answers, all.points, all.possible))
                : Optional.empty();
    }

    /** Answers, what they add up to, and what they could at the most and at the least. */
    private record Pool(int answers, int points, int possible, int least) {

        static final Pool NOTHING = new Pool(0, 0, 0, 0);

        Pool and(Pool other) {
            return new Pool(
                    answers + other.answers, points + other.points, possible + other.possible, least + other.least);
        }
    }

    private Pool pool(InstrumentItem item, ScoringRule rule) {
        Pool pool = Pool.NOTHING;
        for (Map.Entry<Answer, Integer> answer : tally.answersTo(item.code()).entrySet()) {
            Integer points = points(answer.getKey());
            if (points != null) {
                pool = pool.and(counted(item, rule, points, answer.getValue()));
            }
        }
        return pool;
    }

    private Pool counted(InstrumentItem item, ScoringRule rule, int points, int people) {
        if (rule.rule() == ScoreRule.COUNT_AT_LEAST) {
            int level = rule.atLeast() == null ? 0 : rule.atLeast();
            return new Pool(people, points >= level ? people : 0, people, 0);
        }
        int least = instrument.scaleOf(item).points().stream()
                .mapToInt(ScalePoint::points)
                .min()
                .orElse(0);
        return new Pool(people, points * people, instrument.mostOf(item) * people, least * people);
    }

    /** What an answer counts as; absent where it does not count. */
    private @Nullable Integer points(Answer answer) {
        AnswerState state = answer.state();
        if (state == null) {
            return answer.points();
        }
        return instrument
                .effectOf(state)
                .filter(effect -> effect == Effect.COUNTS_AS_NOTHING)
                .map(effect -> 0)
                .orElse(null);
    }
}
