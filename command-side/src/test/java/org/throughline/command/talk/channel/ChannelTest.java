package org.throughline.command.talk.channel;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.channel.ChannelCommand.AnswerQuestion;
import org.throughline.command.talk.channel.ChannelCommand.AskQuestion;
import org.throughline.command.talk.channel.ChannelCommand.ChangeChannel;
import org.throughline.command.talk.channel.ChannelCommand.CloseChannel;
import org.throughline.command.talk.channel.ChannelCommand.OpenChannel;
import org.throughline.command.talk.channel.ChannelCommand.WithdrawQuestion;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class ChannelTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final ChannelOpened OPENED =
            new ChannelOpened("c1", "d1", "dlt", null, "EDUCATOR", "QUESTION_BOX", true, FALL_2017);

    private final FixtureConfiguration<Channel> channel = Decision.of(
            Channel.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            formed("dlt", "d1", TeamLevel.DISTRICT, FALL_2017),
            formed("slt", "s1", TeamLevel.SCHOOL, FALL_2017),
            formed("grade3", "s1", TeamLevel.GRADE, FALL_2018),
            formed("math", "s1", TeamLevel.DEPARTMENT, FALL_2018));

    @Test
    void opensAWayToAnAudience() {
        channel.givenNoPriorActivity()
                .when(new OpenChannel("c1", "d1", "dlt", null, "EDUCATOR", "QUESTION_BOX", true, FALL_2017))
                .expectEvents(OPENED);
    }

    @Test
    void refusesToOpenTwiceWhateverTheDay() {
        channel.given(OPENED)
                .when(new OpenChannel("c1", "d1", "dlt", null, "EDUCATOR", "FORM", true, FALL_2017.minusYears(1)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void refusesAnOrganizationOrATeamThatIsNotThere() {
        refusesToOpen("nowhere", null, null, RefusalCode.UNKNOWN_REFERENCE);
        refusesToOpen("d1", "nobody", null, RefusalCode.UNKNOWN_REFERENCE);
        refusesToOpen("d1", "dlt", "nobody", RefusalCode.UNKNOWN_REFERENCE);
        refusesToOpen("d1", "slt", null, RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void refusesALinkWithOneEndOrTwoEqualOnes() {
        refusesToOpen("d1", null, "slt", RefusalCode.MALFORMED);
        refusesToOpen("d1", "dlt", "dlt", RefusalCode.MALFORMED);
    }

    @Test
    void refusesALinkToATeamNotYetFormed() {
        refusesToOpen("s1", "slt", "grade3", RefusalCode.NOT_YET);
    }

    private void refusesToOpen(String organization, @Nullable String team, @Nullable String to, RefusalCode code) {
        channel.givenNoPriorActivity()
                .when(new OpenChannel("c1", organization, team, to, "EDUCATOR", "FORM", true, FALL_2017))
                .expectException(refusedWith(code));
    }

    @Test
    void changesItsTermsAndLeavesNoTraceWhenNothingChanges() {
        channel.given(OPENED)
                .when(new ChangeChannel("c1", "EDUCATOR", "FORM", true, null, FALL_2018))
                .expectEvents(new ChannelChanged("c1", "EDUCATOR", "FORM", true, null, FALL_2018));
        channel.given(OPENED)
                .when(new ChangeChannel("c1", "EDUCATOR", "QUESTION_BOX", true, null, FALL_2018))
                .expectNoEvents();
    }

    @Test
    void asksUpDownAndAcrossByTheLevelsOfTheTeams() {
        asksFrom("slt", "dlt", MessageDirection.UP);
        asksFrom("dlt", "slt", MessageDirection.DOWN);
        asksFrom("grade3", "math", MessageDirection.ACROSS);
        asksFrom(null, "slt", MessageDirection.UP);
    }

    private void asksFrom(@Nullable String from, String to, MessageDirection direction) {
        channel.given(OPENED)
                .when(new AskQuestion("c1", "q1", from, null, null, null, to, "Who?", null, FALL_2018))
                .expectEvents(
                        new QuestionAsked("c1", "q1", from, null, null, false, to, direction, "Who?", null, FALL_2018));
    }

    @Test
    void asksTheTeamWhoseChannelItIsUnlessAnotherIsNamed() {
        channel.given(OPENED).when(ask("q1", FALL_2018)).expectEvents(asked("q1", FALL_2018));
    }

    @Test
    void asksTheOtherEndOfALink() {
        ChannelOpened link = new ChannelOpened("c1", "d1", "dlt", "slt", "TEAM", "MEETING", true, FALL_2017);
        channel.given(link)
                .when(new AskQuestion("c1", "q1", "dlt", null, null, null, null, null, null, FALL_2018))
                .expectEvents(new QuestionAsked(
                        "c1", "q1", "dlt", null, null, false, "slt", MessageDirection.DOWN, null, null, FALL_2018));
    }

    @Test
    void refusesAQuestionToNobody() {
        ChannelOpened everybodys = new ChannelOpened("c1", "d1", null, null, "FAMILY", "FORM", true, FALL_2017);
        channel.given(everybodys).when(ask("q1", FALL_2018)).expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void keepsAnAnonymousQuestionAnonymous() {
        refusesAnonymous(null, null, "m1");
        refusesAnonymous("slt", "COACH", null);
        channel.given(OPENED)
                .when(new AskQuestion("c1", "q1", null, "COACH", null, true, null, "Who?", null, FALL_2018))
                .expectEvents(new QuestionAsked(
                        "c1", "q1", null, "COACH", null, true, "dlt", MessageDirection.UP, "Who?", null, FALL_2018));
    }

    private void refusesAnonymous(@Nullable String team, @Nullable String role, @Nullable String member) {
        channel.given(OPENED)
                .when(new AskQuestion("c1", "q1", team, role, member, true, null, "Who?", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void takesNoQuestionWhereItOnlyInforms() {
        ChannelOpened letter = new ChannelOpened("c1", "d1", "dlt", null, "FAMILY", "LETTER", false, FALL_2017);
        channel.given(letter).when(ask("q1", FALL_2018)).expectException(refusedWith(RefusalCode.ONE_WAY));
        channel.given(letter, new ChannelChanged("c1", "FAMILY", "LETTER", true, null, FALL_2018))
                .when(ask("q1", FALL_2018))
                .expectEvents(asked("q1", FALL_2018));
    }

    @Test
    void comesBackToAQuestionThatWasAsked() {
        AskQuestion again = new AskQuestion("c1", "q2", null, null, null, null, null, "And now?", "q1", FALL_2019);
        channel.given(OPENED).when(again).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        channel.given(OPENED, asked("q1", FALL_2018), answered("q1", FALL_2018))
                .when(again)
                .expectEvents(new QuestionAsked(
                        "c1", "q2", null, null, null, false, "dlt", MessageDirection.UP, "And now?", "q1", FALL_2019));
    }

    @Test
    void answersAQuestionOnce() {
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(new AnswerQuestion("c1", "q1", "m1", "We do", FALL_2019))
                .expectEvents(new QuestionAnswered("c1", "q1", "m1", "We do", FALL_2019));
        channel.given(OPENED, asked("q1", FALL_2018), answered("q1", FALL_2018))
                .when(new AnswerQuestion("c1", "q1", "m1", "We do", FALL_2019))
                .expectException(refusedWith(RefusalCode.SETTLED));
    }

    @Test
    void withdrawsAQuestionThatWaitsAndNoOther() {
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(new WithdrawQuestion("c1", "q1", "Settled otherwise", FALL_2019))
                .expectEvents(new QuestionWithdrawn("c1", "q1", "Settled otherwise", FALL_2019));
        channel.given(OPENED, asked("q1", FALL_2018), answered("q1", FALL_2018))
                .when(new WithdrawQuestion("c1", "q1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.SETTLED));
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(new WithdrawQuestion("c1", "q2", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void answersNothingBeforeItWasAsked() {
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(new AnswerQuestion("c1", "q1", null, null, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void refusesAQuestionIdThatIsTakenWhateverTheDay() {
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(ask("q1", FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void doesNotCloseOnAnOpenQuestion() {
        channel.given(OPENED, asked("q1", FALL_2018), asked("q2", FALL_2018), answered("q2", FALL_2018))
                .when(new CloseChannel("c1", "Nobody asks", FALL_2019))
                .expectException(refusedWith(RefusalCode.OPEN_QUESTIONS))
                .expectExceptionMessage("On 2019-09-01 1 question(s) asked through channel c1 wait for an answer: q1");
    }

    @Test
    void closesOnceTheLastQuestionIsAnsweredOrWithdrawn() {
        channel.given(OPENED, asked("q1", FALL_2018), answered("q1", FALL_2018))
                .when(new CloseChannel("c1", "Replaced", FALL_2018))
                .expectEvents(new ChannelClosed("c1", "Replaced", FALL_2018));
        channel.given(OPENED, asked("q1", FALL_2018), new QuestionWithdrawn("c1", "q1", null, FALL_2018))
                .when(new CloseChannel("c1", "Replaced", FALL_2018))
                .expectEvents(new ChannelClosed("c1", "Replaced", FALL_2018));
    }

    @Test
    void refusesToHaveClosedBeforeAQuestionThatWasAsked() {
        channel.given(OPENED, asked("q1", FALL_2019), answered("q1", FALL_2019))
                .when(new CloseChannel("c1", "Replaced", FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesALateQuestionToAChannelThatHasClosedSince() {
        channel.given(OPENED, new ChannelClosed("c1", "Replaced", FALL_2019))
                .when(ask("q1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void turnsOneWayOnlyWhenNothingWaits() {
        ChangeChannel oneWay = new ChangeChannel("c1", "EDUCATOR", "QUESTION_BOX", false, null, FALL_2019);
        channel.given(OPENED, asked("q1", FALL_2018))
                .when(oneWay)
                .expectException(refusedWith(RefusalCode.OPEN_QUESTIONS));
        channel.given(OPENED, asked("q1", FALL_2018), answered("q1", FALL_2019))
                .when(oneWay)
                .expectEvents(new ChannelChanged("c1", "EDUCATOR", "QUESTION_BOX", false, null, FALL_2019));
    }

    @Test
    void takesNothingFromItsFirstDayClosedOn() {
        ChannelClosed closed = new ChannelClosed("c1", "Replaced", FALL_2018);
        channel.given(OPENED, closed).when(ask("q1", FALL_2018)).expectException(refusedWith(RefusalCode.ENDED));
        channel.given(OPENED, closed)
                .when(new WithdrawQuestion("c1", "q1", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    private static AskQuestion ask(String questionId, LocalDate day) {
        return new AskQuestion("c1", questionId, null, null, null, null, null, null, null, day);
    }

    private static QuestionAsked asked(String questionId, LocalDate day) {
        return new QuestionAsked(
                "c1", questionId, null, null, null, false, "dlt", MessageDirection.UP, null, null, day);
    }

    private static QuestionAnswered answered(String questionId, LocalDate day) {
        return new QuestionAnswered("c1", questionId, null, null, day);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level, LocalDate day) {
        return new TeamFormed(id, organization, level, id, null, List.of(TeamPurpose.LEADERSHIP), day);
    }
}
