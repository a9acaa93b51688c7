package org.throughline.command.teams.meeting;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.meeting.MeetingCommand.CorrectMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.FollowConversation;
import org.throughline.command.teams.meeting.MeetingCommand.HoldCourageousConversation;
import org.throughline.command.teams.meeting.MeetingCommand.HoldMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.LearnFromMistake;
import org.throughline.command.teams.meeting.MeetingCommand.RetractMeeting;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class MeetingTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate LEFT = LocalDate.parse("2019-01-07");
    private static final List<AgendaItem> AGENDA = List.of(new AgendaItem("Expectations", AgendaItem.Link.STEP, "S2"));
    private static final List<Guest> GUESTS = List.of(new Guest("PARENT", null));
    private static final List<Evidence> MINUTES = List.of(new Evidence("Minutes", null));

    private final FixtureConfiguration<Meeting> meeting = Decision.of(
            Meeting.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL),
            appointed("m-1", FALL),
            appointed("m-2", FALL),
            new MemberRetired("slt", "m-2", null, LEFT),
            appointed("m-3", LEFT));

    @Test
    void recordsWhoWasThereInAnOrderOfItsOwn() {
        Map<String, Presence> typed = new java.util.LinkedHashMap<>();
        typed.put("m-2", Presence.EXCUSED);
        typed.put("m-1", Presence.PRESENT);
        meeting.givenNoPriorActivity().when(hold(DAY, typed)).expectEvents(held(DAY, typed));
    }

    @Test
    void refusesAttendanceOfSomebodyWithoutASeatThatDay() {
        meeting.givenNoPriorActivity()
                .when(hold(DAY, Map.of("m-1", Presence.PRESENT, "m-3", Presence.PRESENT)))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void takesAMemberUpToTheLastDayOfTheirTenureAndNotOnTheFirstWithoutThem() {
        Map<String, Presence> attendance = Map.of("m-2", Presence.PRESENT);
        LocalDate last = LEFT.minusDays(1);
        meeting.givenNoPriorActivity().when(hold(last, attendance)).expectEvents(held(last, attendance));
        meeting.givenNoPriorActivity()
                .when(hold(LEFT, attendance))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void takesAMemberFromTheFirstDayOfTheirTenure() {
        Map<String, Presence> attendance = Map.of("m-3", Presence.PRESENT);
        meeting.givenNoPriorActivity().when(hold(LEFT, attendance)).expectEvents(held(LEFT, attendance));
    }

    @Test
    void refusesAMeetingOfATeamThatWasNotFormedOrIsUnknown() {
        meeting.givenNoPriorActivity()
                .when(hold(FALL.minusDays(1), Map.of()))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        meeting.givenNoPriorActivity()
                .when(new HoldMeeting("mt", "nobody", AGENDA, Map.of(), GUESTS, MINUTES, null, DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesToHoldTwiceWhicheverDayIsSaid() {
        meeting.given(held(DAY, Map.of()))
                .when(hold(DAY.minusDays(1), Map.of()))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void correctsOnTheDayOfTheMeetingAndKeepsWhatIsNotSaid() {
        Map<String, Presence> attendance = Map.of("m-1", Presence.ABSENT);
        meeting.given(held(DAY, Map.of("m-1", Presence.PRESENT)))
                .when(new CorrectMeeting("mt", null, attendance, null, null, "Signed by another", List.of()))
                .expectEvents(
                        new MeetingCorrected("mt", AGENDA, attendance, GUESTS, "Signed by another", List.of(), DAY));
    }

    @Test
    void judgesACorrectionByTheSeatsOfTheDayOfTheMeeting() {
        meeting.given(held(DAY, Map.of()))
                .when(new CorrectMeeting(
                        "mt", null, Map.of("m-3", Presence.PRESENT), null, null, "She came", List.of()))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void recordsNothingWhenACorrectionChangesNothing() {
        meeting.given(held(DAY, Map.of("m-1", Presence.PRESENT)))
                .when(new CorrectMeeting(
                        "mt", AGENDA, Map.of("m-1", Presence.PRESENT), GUESTS, null, "Again", List.of()))
                .expectNoEvents();
    }

    @Test
    void leavesARetractedMeetingAlone() {
        MeetingRetracted retracted = new MeetingRetracted("mt", "Called off", DAY);
        meeting.given(held(DAY, Map.of()))
                .when(new RetractMeeting("mt", "Called off"))
                .expectEvents(retracted);
        meeting.given(held(DAY, Map.of()), retracted)
                .when(new RetractMeeting("mt", "Again"))
                .expectException(refusedWith(RefusalCode.ENDED));
        meeting.given(held(DAY, Map.of()), retracted)
                .when(new HoldCourageousConversation("mt", null, null, 4))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void holdsAConversationWhoseTopicStaysInTheRoom() {
        meeting.given(held(DAY, Map.of()))
                .when(new HoldCourageousConversation("mt", null, null, 4))
                .expectEvents(new CourageousConversationHeld("mt", "conversation", null, 4, DAY));
    }

    @Test
    void saysOnceWhatItDidAndKeepsItWhereACorrectionIsSilent() {
        List<MeetingActivity> did = List.of(MeetingActivity.SEEKING_IDEAS, MeetingActivity.DATA);
        meeting.givenNoPriorActivity()
                .when(new HoldMeeting(
                        "mt",
                        "slt",
                        AGENDA,
                        Map.of(),
                        GUESTS,
                        MINUTES,
                        List.of(MeetingActivity.DATA, MeetingActivity.SEEKING_IDEAS, MeetingActivity.DATA),
                        DAY))
                .expectEvents(doing(did));
        meeting.given(doing(did))
                .when(new CorrectMeeting("mt", List.of(), null, null, null, "None was kept", List.of()))
                .expectEvents(new MeetingCorrected(
                        "mt", List.of(), Map.of(), GUESTS, did, "None was kept", List.of(), List.of(), DAY));
        meeting.given(doing(did))
                .when(new CorrectMeeting("mt", null, null, null, List.of(), "It did nothing", List.of()))
                .expectEvents(new MeetingCorrected(
                        "mt", AGENDA, Map.of(), GUESTS, List.of(), "It did nothing", List.of(), List.of(), DAY));
    }

    @Test
    void aConversationIsNamedByACodeOfItsMeeting() {
        CourageousConversationHeld first = new CourageousConversationHeld("mt", "conversation", null, 4, DAY);
        meeting.given(held(DAY, Map.of()), first)
                .when(new HoldCourageousConversation("mt", null, null, 5))
                .expectEvents(new CourageousConversationHeld("mt", "conversation-2", null, 5, DAY));
        meeting.given(held(DAY, Map.of()), first)
                .when(new HoldCourageousConversation("mt", "sent-out", "Topic", 5))
                .expectEvents(new CourageousConversationHeld("mt", "sent-out", "Topic", 5, DAY));
        meeting.given(held(DAY, Map.of()), first)
                .when(new HoldCourageousConversation("mt", "conversation", null, 5))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void somethingFollowsAConversationThatWasLed() {
        CourageousConversationHeld led = new CourageousConversationHeld("mt", "sent-out", null, 4, DAY);
        meeting.given(held(DAY, Map.of()), led)
                .when(follow(null, "Back in ten minutes", DAY.plusDays(30)))
                .expectEvents(followed("sent-out", "Back in ten minutes", DAY.plusDays(30)));
        meeting.given(held(DAY, Map.of()), led)
                .when(follow("other", "Back in ten minutes", DAY))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        meeting.given(held(DAY, Map.of()))
                .when(follow(null, "Back in ten minutes", DAY))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        meeting.given(held(DAY, Map.of()), led)
                .when(follow(null, null, DAY))
                .expectException(refusedFor("/what missing", "/evidence missing"));
        meeting.given(held(DAY, Map.of()), led, new CourageousConversationHeld("mt", "late", null, 4, DAY))
                .when(follow(null, "Back in ten minutes", DAY))
                .expectException(refusedFor("/code missing"));
        meeting.given(held(DAY, Map.of()), led)
                .when(follow(null, "Back in ten minutes", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void whatFollowedStandsInTheWayOfNoRetraction() {
        meeting.given(
                        held(DAY, Map.of()),
                        new CourageousConversationHeld("mt", "sent-out", null, 4, DAY),
                        followed("sent-out", "Back in ten minutes", DAY.plusDays(30)))
                .when(new RetractMeeting("mt", "Called off"))
                .expectEvents(new MeetingRetracted("mt", "Called off", DAY));
    }

    @Test
    void looksAtAMistakeOfWhichWordsMayStayInTheRoom() {
        meeting.given(held(DAY, Map.of()))
                .when(new LearnFromMistake("mt", null, null))
                .expectEvents(new LearningFromMistakeRecorded("mt", null, null, DAY));
        meeting.given(held(DAY, Map.of()), new MeetingRetracted("mt", "Called off", DAY))
                .when(new LearnFromMistake("mt", "One language", "Ask first"))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    private static FollowConversation follow(@Nullable String code, @Nullable String what, LocalDate day) {
        return new FollowConversation("mt", code, what, List.of(), day);
    }

    private static ConversationFollowed followed(String code, String what, LocalDate day) {
        return new ConversationFollowed("mt", code, what, List.of(), List.of(), day);
    }

    private static MeetingHeld doing(List<MeetingActivity> activities) {
        return new MeetingHeld("mt", "s1", "slt", AGENDA, Map.of(), GUESTS, MINUTES, activities, List.of(), DAY);
    }

    private static MemberAppointed appointed(String memberId, LocalDate day) {
        return new MemberAppointed("slt", memberId, "PRINCIPAL", day);
    }

    private static HoldMeeting hold(LocalDate day, Map<String, Presence> attendance) {
        return new HoldMeeting("mt", "slt", AGENDA, attendance, GUESTS, MINUTES, null, day);
    }

    private static MeetingHeld held(LocalDate day, Map<String, Presence> attendance) {
        return new MeetingHeld("mt", "s1", "slt", AGENDA, attendance, GUESTS, MINUTES, day);
    }
}
