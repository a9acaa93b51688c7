package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.impact.GroupImpact;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;
import org.throughline.events.implementation.impact.ImpactGroup;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.ImpactAnswer.Counts;
import org.throughline.query.question.implementation.ImpactAnswer.Found;
import org.throughline.query.question.implementation.ImpactAnswer.OfGroup;
import org.throughline.query.question.implementation.ImpactAnswer.OfThing;
import org.throughline.query.question.implementation.Impacts.Thing;
import org.throughline.query.subject.implementation.impact.ImpactFold;
import org.throughline.query.subject.implementation.impact.ImpactState;

/** Whom things helped, whom they harmed, and about whom nobody asked. */
class ImpactsTest {

    private static final LocalDate DAY = LocalDate.parse("2019-02-13");
    private static final LocalDate FIRST = LocalDate.parse("2019-05-22");
    private static final LocalDate SECOND = LocalDate.parse("2020-02-12");
    private static final SubjectKey DECISION = new SubjectKey("decision", "x1");
    private static final SubjectKey CYCLE = new SubjectKey("cycle", "c1");

    @Test
    void whatWasFoundLastCountsForEachGroupApart() {
        OfThing thing = answer(
                        look("i2", SECOND, on(ImpactGroup.TEACHERS, null, ImpactDirection.BETTER, true)),
                        look(
                                "i1",
                                FIRST,
                                on(ImpactGroup.STUDENTS, null, ImpactDirection.BETTER, false),
                                on(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.UNKNOWN, null),
                                on(ImpactGroup.TEACHERS, null, ImpactDirection.WORSE, true)))
                .things()
                .getFirst();
        assertThat(thing.found())
                .containsExactly(
                        found(ImpactGroup.STUDENTS, null, ImpactDirection.BETTER, null, false, FIRST, "i1"),
                        found(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.UNKNOWN, null, null, FIRST, "i1"),
                        found(
                                ImpactGroup.TEACHERS,
                                null,
                                ImpactDirection.BETTER,
                                ImpactDirection.WORSE,
                                true,
                                SECOND,
                                "i2"));
        assertThat(thing)
                .returns(2, OfThing::looks)
                .returns(SECOND, OfThing::lastOn)
                .returns(List.of(ImpactGroup.FAMILIES, ImpactGroup.COMMUNITIES), OfThing::neverAsked);
    }

    @Test
    void thatNobodyAskedIsCountedAndNotTakenForNoChange() {
        ImpactAnswer answer = answer(look(
                "i1",
                FIRST,
                on(ImpactGroup.STUDENTS, null, ImpactDirection.NONE, true),
                on(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.WORSE, false)));
        assertThat(answer.counts()).isEqualTo(new Counts(2, 1, 0, 1));
        assertThat(answer.groups())
                .startsWith(new OfGroup(ImpactGroup.STUDENTS, 1, 0, 1, 0, 1, 0, 1, 1))
                .endsWith(new OfGroup(ImpactGroup.TEACHERS, 0, 0, 0, 0, 0, 0, 0, 2));
        assertThat(answer.things().getLast())
                .returns("cycle", OfThing::kind)
                .returns(null, OfThing::lastOn)
                .returns(List.of(ImpactGroup.values()), OfThing::neverAsked);
    }

    @Test
    void whoeverIsNoLongerWorseOffIsNotCountedSo() {
        ImpactState before = look("i1", FIRST, on(ImpactGroup.TEACHERS, null, ImpactDirection.WORSE, true));
        assertThat(answer(before).counts().worse()).isOne();
        assertThat(answer(before, look("i2", SECOND, on(ImpactGroup.TEACHERS, null, ImpactDirection.NONE, true)))
                        .counts()
                        .worse())
                .isZero();
    }

    @Test
    void allFourGroupsAreLookedAtWhereEachIs() {
        GroupImpact[] three = {
            on(ImpactGroup.STUDENTS, null, ImpactDirection.NONE, null),
            on(ImpactGroup.FAMILIES, null, ImpactDirection.NONE, null),
            on(ImpactGroup.COMMUNITIES, null, ImpactDirection.NONE, null)
        };
        assertThat(answer(look("i1", FIRST, three)).counts().allFour()).isZero();
        assertThat(answer(
                                look("i1", FIRST, three),
                                look("i2", SECOND, on(ImpactGroup.TEACHERS, null, ImpactDirection.NONE, null)))
                        .counts()
                        .allFour())
                .isOne();
    }

    @Test
    void aStateIsKeptAsItIs() {
        ImpactState state = look("i1", FIRST, on(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.MIXED, true));
        assertThat(Told.stored(new ImpactFold(), state)).isEqualTo(state);
    }

    private static ImpactAnswer answer(ImpactState... looks) {
        return Impacts.of(
                List.of(new Thing(CYCLE, "s1", DAY.plusDays(1)), new Thing(DECISION, "s1", DAY)),
                Map.of(DECISION, List.of(looks)));
    }

    private static ImpactState look(String id, LocalDate day, GroupImpact... groups) {
        return Told.by(
                new ImpactFold(),
                new ImpactNoted(id, "s1", "x1", null, null, null, List.of(groups), null, List.of(), day));
    }

    private static GroupImpact on(
            ImpactGroup group, @Nullable String among, ImpactDirection direction, @Nullable Boolean asked) {
        return new GroupImpact(group, among, direction, null, asked, List.of());
    }

    private static Found found(
            ImpactGroup group,
            @Nullable String among,
            ImpactDirection direction,
            @Nullable ImpactDirection before,
            @Nullable Boolean asked,
            LocalDate on,
            String impact) {
        return new Found(group, among, direction, before, null, asked, 0, on, impact);
    }
}
