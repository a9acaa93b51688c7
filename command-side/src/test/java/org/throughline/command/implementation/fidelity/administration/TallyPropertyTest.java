package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandCount;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandVotes;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** Whatever the ballots say. */
class TallyPropertyTest {

    private static final List<String> ITEMS = List.of("1", "2", "3");

    @Property
    void toldAndWithheldAreAllBallots(
            @ForAll("ballots") List<Ballot> cast, @ForAll @IntRange(min = 3, max = 12) int limit) {
        assertThat(counts(cast, null, limit))
                .hasSize(ITEMS.size())
                .allSatisfy(count -> assertThat(CellsAreLargeEnough.all(count.told()) + count.withheld())
                        .isEqualTo(cast.size()));
    }

    /** Neither what is told nor what is left of the whole is of fewer people than the limit; nobody is a number too. */
    @Property
    void noNumberTellsOfFewerThanTheLimit(
            @ForAll("ballots") List<Ballot> cast, @ForAll @IntRange(min = 3, max = 12) int limit) {
        assertThat(counts(cast, null, limit)).allSatisfy(count -> {
            assertThat(count.told()).allMatch(told -> told.ballots() >= limit);
            assertThat(count.told().isEmpty() || count.withheld() >= limit).isTrue();
        });
    }

    @Property
    void whatIsToldIsTrue(@ForAll("ballots") List<Ballot> cast, @ForAll @IntRange(min = 3, max = 12) int limit) {
        for (ItemCount count : counts(cast, null, limit)) {
            for (AnswerCount told : count.told()) {
                assertThat(cast.stream().filter(ballot -> gave(ballot, count.item(), told)))
                        .hasSize(told.ballots());
            }
        }
    }

    @Property
    void theOrderOfBallotsIsNoMatter(@ForAll("ballots") List<Ballot> cast, @ForAll Random random) {
        List<Ballot> shuffled = new ArrayList<>(cast);
        Collections.shuffle(shuffled, random);
        for (Settling settling : Settling.values()) {
            assertThat(counts(shuffled, settling, 5)).isEqualTo(counts(cast, settling, 5));
        }
    }

    /** Paper and ballots cast here are one count. */
    @Property
    void ballotsCountedByHandCountAsThoseCast(
            @ForAll("ballots") List<Ballot> cast, @ForAll @IntRange(max = 40) int onPaper) {
        int byHand = Math.min(onPaper, cast.size());
        List<Ballot> here = cast.subList(byHand, cast.size());
        HandCount paper = byHand == 0 ? null : onPaper(cast.subList(0, byHand));
        Tally together = new Tally(ITEMS, here, paper);
        assertThat(together.ballots()).isEqualTo(cast.size());
        assertThat(together.counts(Settling.MAJORITY, new CellsAreLargeEnough(5)))
                .isEqualTo(counts(cast, Settling.MAJORITY, 5));
    }

    /** What is settled by a majority more than half of those voted for who voted for anything. */
    @Property
    void aMajorityIsMoreThanHalfOfThoseWhoVoted(@ForAll("ballots") List<Ballot> cast) {
        for (ItemCount count : counts(cast, Settling.MAJORITY, 5)) {
            long voted = cast.stream()
                    .filter(ballot -> ballot.points().containsKey(count.item())
                            || ballot.states().get(count.item()) == AnswerState.NOT_APPLICABLE)
                    .count();
            long most = cast.stream()
                    .filter(ballot -> gave(ballot, count.item(), new AnswerCount(count.points(), count.state(), 0)))
                    .count();
            assertThat(count.state()).isNotEqualTo(AnswerState.DO_NOT_KNOW);
            if (count.settles()) {
                assertThat(most * 2).isGreaterThan(voted);
            }
        }
    }

    private static List<ItemCount> counts(List<Ballot> cast, @Nullable Settling settling, int limit) {
        return new Tally(ITEMS, cast, null).counts(settling, new CellsAreLargeEnough(limit));
    }

    private static boolean gave(Ballot ballot, String item, AnswerCount told) {
        return told.points() == null
                ? told.state() != null && told.state() == ballot.states().get(item)
                : told.points().equals(ballot.points().get(item));
    }

    private static HandCount onPaper(List<Ballot> ballots) {
        List<HandVotes> votes = new ArrayList<>();
        Tally tally = new Tally(ITEMS, ballots, null);
        ITEMS.forEach(item -> tally.answersTo(item)
                .forEach((answer, many) -> votes.add(new HandVotes(item, answer.points(), answer.state(), many))));
        return new HandCount(ballots.size(), votes);
    }

    @Provide
    Arbitrary<List<Ballot>> ballots() {
        Arbitrary<Integer> answer = Arbitraries.integers().between(-3, 3);
        return Combinators.combine(answer, answer, answer)
                .as((one, two, three) -> ballot(one, two, three))
                .list()
                .ofMaxSize(40);
    }

    /** Below zero are the answers without points, and none. */
    private static Ballot ballot(int... answers) {
        Map<String, Integer> points = new HashMap<>();
        Map<String, AnswerState> states = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            String item = ITEMS.get(i);
            switch (answers[i]) {
                case -1 -> states.put(item, AnswerState.NOT_APPLICABLE);
                case -2 -> states.put(item, AnswerState.DO_NOT_KNOW);
                case -3 -> {}
                default -> points.put(item, answers[i]);
            }
        }
        return new Ballot(points, states);
    }
}
