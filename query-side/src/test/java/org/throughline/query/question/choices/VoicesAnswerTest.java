package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.teams.meeting.Room.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.choices.VoicesAnswer.Knowledge;
import org.throughline.query.question.choices.VoicesAnswer.Known;
import org.throughline.query.question.choices.VoicesAnswer.Member;
import org.throughline.query.question.choices.VoicesAnswer.Voice;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.meeting.MeetingFold;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.Room;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.subject.teams.team.TeamState;

class VoicesAnswerTest {

    private static final String FORMED = "2018-08-01";
    private static final String DAY = "2019-02-13";
    private static final Decided DECIDED =
            Decided.on("dc", DAY).of("slt").at("mt").by("m-1", "m-2").nearest("m-2");

    private final List<TeamState> teams = new ArrayList<>(List.of(
            Room.team("dlt", "d1", TeamLevel.DISTRICT, FORMED, seat("m-1", "PRINCIPAL", FORMED)),
            Room.team(
                    "slt",
                    "s1",
                    TeamLevel.SCHOOL,
                    FORMED,
                    seat("m-1", "PRINCIPAL", FORMED),
                    seat("m-2", "EDUCATOR", FORMED, "2019-06-01"),
                    seat("m-3", "PARENT", FORMED),
                    seat("m-4", "COMMUNITY", "2019-02-14"))));

    private static final Map<String, Presence> ATTENDANCE =
            Map.of("m-1", Presence.PRESENT, "m-2", Presence.PRESENT, "m-3", Presence.EXCUSED);

    @Test
    void tellsWhoSatThereThatDayEvenWhenTheyLeftOrCameSince() {
        assertThat(answer(meeting(ATTENDANCE)).team())
                .containsExactly(
                        new Member("m-1", List.of("PRINCIPAL"), Whether.YES, true),
                        new Member("m-2", List.of("EDUCATOR"), Whether.YES, true),
                        new Member("m-3", List.of("PARENT"), Whether.NO, false));
    }

    @Test
    void namesGroupsTheTeamNeedsThatHadNoSeatOrWereNotInTheRoom() {
        VoicesAnswer answer = answer(meeting(ATTENDANCE));
        assertThat(answer.requiredWithoutSeat()).containsExactly("LEARNER", "COMMUNITY", "PUPIL_SERVICES");
        assertThat(answer.requiredNotInTheRoom()).containsExactly("FAMILY", "LEARNER", "COMMUNITY", "PUPIL_SERVICES");
        assertThat(voice(answer, "BOARD").required()).isFalse();
    }

    @Test
    void hearsAGroupThroughAGuest() {
        VoicesAnswer answer = answer(meeting(ATTENDANCE, new Guest("LEARNER", null)));
        assertThat(voice(answer, "LEARNER").inTheRoom()).isEqualTo(Whether.YES);
        assertThat(answer.requiredNotInTheRoom()).doesNotContain("LEARNER");
        assertThat(answer.requiredWithoutSeat()).contains("LEARNER");
    }

    @Test
    void doesNotTakeSomebodyNobodyWroteDownForAbsent() {
        VoicesAnswer answer = answer(meeting(Map.of("m-1", Presence.PRESENT)));
        assertThat(voice(answer, "FAMILY").inTheRoom()).isEqualTo(Whether.UNKNOWN);
        assertThat(answer.requiredNotInTheRoom()).doesNotContain("FAMILY");
    }

    @Test
    void knowsNothingOfTheRoomWithoutAMeetingThatCounts() {
        assertThat(answer(Optional.empty()).room().knowledge()).isEqualTo(Knowledge.NO_MEETING);
        MeetingState off = Told.by(new MeetingFold(), held(ATTENDANCE), new MeetingRetracted("mt", "Snow", day()));
        VoicesAnswer answer = answer(Optional.of(off));
        assertThat(answer.room().knowledge()).isEqualTo(Knowledge.MEETING_RETRACTED);
        assertThat(answer.team()).extracting(Member::inTheRoom).containsOnly(Whether.UNKNOWN);
        assertThat(answer.requiredNotInTheRoom()).isEmpty();
    }

    @Test
    void showsDecidersWithTheirSeatsOnTheDecidingTeamFirst() {
        assertThat(answer(meeting(ATTENDANCE)).deciders().getFirst().seats())
                .extracting(Voices.Seat::teamId)
                .containsExactly("slt", "dlt");
        assertThat(answer(meeting(ATTENDANCE)).deciders().getLast().closestToProblem())
                .isTrue();
    }

    @Test
    void doesNotSayThatAGroupDidNotDecideWhenADeciderSatNowhere() {
        VoicesAnswer answer = of(DECIDED.by("m-1", "stranger").nearest().then(), meeting(ATTENDANCE));
        assertThat(voice(answer, "ADMINISTRATOR").decided()).isEqualTo(Whether.YES);
        assertThat(voice(answer, "FAMILY").decided()).isEqualTo(Whether.UNKNOWN);
        assertThat(voice(answer(meeting(ATTENDANCE)), "FAMILY").decided()).isEqualTo(Whether.NO);
    }

    @Test
    void answersBeforeAndAfterACorrectionAsItWasKnown() {
        DecisionState before = DECIDED.then();
        DecisionState after = DECIDED.then(new DecisionCorrected(
                "dc", DECIDED.by("m-1").nearest().account(), "One voted", List.of(), List.of(), day()));
        assertThat(voice(of(before, meeting(ATTENDANCE)), "EDUCATOR").decided()).isEqualTo(Whether.YES);
        assertThat(voice(of(after, meeting(ATTENDANCE)), "EDUCATOR").decided()).isEqualTo(Whether.NO);
        assertThat(of(after, meeting(ATTENDANCE)).sole()).isTrue();
    }

    private VoicesAnswer answer(Optional<MeetingState> meeting) {
        return of(DECIDED.then(), meeting);
    }

    private VoicesAnswer of(DecisionState decision, Optional<MeetingState> meeting) {
        return VoicesAnswer.of(
                new Known(decision, new Voices(teams, PeopleGroups.on(day()), (unit, on) -> true), meeting));
    }

    private static Voice voice(VoicesAnswer answer, String group) {
        return answer.groups().stream()
                .filter(voice -> voice.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<MeetingState> meeting(Map<String, Presence> attendance, Guest... guests) {
        return Optional.of(Told.by(new MeetingFold(), held(attendance, guests)));
    }

    private static MeetingHeld held(Map<String, Presence> attendance, Guest... guests) {
        return new MeetingHeld("mt", "s1", "slt", List.of(), attendance, List.of(guests), List.of(), day());
    }

    private static LocalDate day() {
        return LocalDate.parse(DAY);
    }
}
