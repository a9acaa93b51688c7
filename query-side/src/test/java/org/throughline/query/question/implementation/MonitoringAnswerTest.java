package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.query.subject.teams.meeting.Room.seat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.MonitoringAnswer.OfLeader;
import org.throughline.query.question.implementation.MonitoringAnswer.OfOrganization;
import org.throughline.query.question.implementation.Occasion.Kind;
import org.throughline.query.question.implementation.Occasion.Led;
import org.throughline.query.question.implementation.Occasion.Part;
import org.throughline.query.question.implementation.Occasion.Person;
import org.throughline.query.question.implementation.Occasion.Recorded;
import org.throughline.query.question.implementation.Occasion.Seat;
import org.throughline.query.question.implementation.Occasion.Standing;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.meeting.Room;
import org.throughline.query.subject.teams.team.TeamState;

class MonitoringAnswerTest {

    private static final Window YEAR = new Window(day("2018-09-01"), day("2019-08-31"));
    private static final RoleVocabulary VOCABULARY = RoleVocabulary.SHIPPED.on(day("2019-08-31"));
    private static final TeamState SCHOOL_TEAM = Room.team(
            "slt",
            "s1",
            TeamLevel.SCHOOL,
            "2017-09-01",
            seat("m-principal", "PRINCIPAL", "2017-09-01", "2019-03-01"),
            seat("m-leader", "TEACHER_LEADER", "2017-09-01"),
            seat("m-parent", "PARENT", "2017-09-01"),
            seat("m-own", "CAFETERIA_STAFF", "2017-09-01"));
    private static final TeamState DISTRICT_TEAM =
            Room.team("dlt", "d1", TeamLevel.DISTRICT, "2017-09-01", seat("m-coach", "COACH", "2017-09-01"));

    private final List<FidelityState> checks = new ArrayList<>();
    private final List<PlanState> plans = new ArrayList<>();

    @Test
    void tellsWhoTookPartInWhichRoleOnThatDay() {
        checks("2019-02-28", List.of("m-coach", "m-principal"));
        checks("2019-03-01", List.of("m-principal"));
        assertThat(answer().occasions())
                .extracting(Occasion::people)
                .containsExactly(
                        List.of(
                                took("m-coach", Standing.OTHER_LEADER, seatOf("dlt", "d1", "COACH")),
                                new Person(
                                        "m-principal",
                                        Part.TOOK_PART,
                                        Standing.ADMINISTRATOR,
                                        List.of(new Seat("slt", "s1", "PRINCIPAL", Standing.ADMINISTRATOR)))),
                        List.of(new Person("m-principal", Part.TOOK_PART, Standing.NO_SEAT, List.of())));
    }

    @Test
    void tellsNotRecordedFromNobodyAndFromNoLeader() {
        checks("2018-10-01", null);
        checks("2018-11-01", List.of());
        checks("2018-12-01", List.of("m-parent", "m-own"));
        checks("2019-01-10", List.of("m-parent", "m-leader"));
        checks("2019-02-01", List.of("m-leader", "m-principal"));
        assertThat(answer().occasions())
                .extracting(Occasion::recorded, Occasion::led)
                .containsExactly(
                        tuple(Recorded.NOT_RECORDED, Led.UNKNOWN),
                        tuple(Recorded.NOBODY, Led.BY_NO_LEADER),
                        tuple(Recorded.PARTICIPANTS, Led.BY_NO_LEADER),
                        tuple(Recorded.PARTICIPANTS, Led.BY_OTHER_LEADER),
                        tuple(Recorded.PARTICIPANTS, Led.BY_ADMINISTRATOR));
        assertThat(answer().organizations())
                .containsExactly(new OfOrganization(
                        "s1",
                        Map.of(Kind.FIDELITY_CHECK, 5L, Kind.PLAN_REVISION, 0L),
                        Map.of(
                                Led.BY_ADMINISTRATOR,
                                1L,
                                Led.BY_OTHER_LEADER,
                                1L,
                                Led.BY_NO_LEADER,
                                2L,
                                Led.UNKNOWN,
                                1L),
                        Map.of(Recorded.PARTICIPANTS, 3L, Recorded.NOBODY, 1L, Recorded.NOT_RECORDED, 1L)));
    }

    @Test
    void countsALeaderOverWhatHappenedWhileTheyLed() {
        checks("2018-10-01", List.of("m-principal", "m-leader"));
        checks("2019-02-28", List.of("m-leader"));
        checks("2019-03-01", List.of("m-leader"));
        checks("2019-05-01", null);
        assertThat(answer().leaders())
                .containsExactly(
                        new OfLeader(
                                "m-leader",
                                "s1",
                                List.of("TEACHER_LEADER"),
                                false,
                                4,
                                3,
                                0,
                                1,
                                new BigDecimal("100.0"),
                                0),
                        new OfLeader(
                                "m-principal",
                                "s1",
                                List.of("PRINCIPAL"),
                                true,
                                2,
                                1,
                                1,
                                0,
                                new BigDecimal("50.0"),
                                0));
    }

    @Test
    void doesNotCallALeaderAbsentWhereNobodyWroteDownWhoTookPart() {
        checks("2018-10-01", null);
        assertThat(leader("m-leader"))
                .returns(1, OfLeader::unknown)
                .returns(0, OfLeader::notAmongThem)
                .returns(null, OfLeader::percent);
        checks("2018-11-01", List.of());
        assertThat(leader("m-leader"))
                .returns(1, OfLeader::notAmongThem)
                .returns(new BigDecimal("0.0"), OfLeader::percent);
    }

    @Test
    void countsALeaderOfAnotherOrganizationWhoCame() {
        checks("2018-10-01", List.of("m-coach"));
        assertThat(leader("m-coach"))
                .returns("d1", OfLeader::organizationId)
                .returns(List.of("COACH"), OfLeader::roles)
                .returns(0, OfLeader::occasions)
                .returns(1, OfLeader::elsewhere);
    }

    @Test
    void countsWhoeverDecidedARevisionAsHavingTakenPart() {
        revises(2, "2018-10-01", List.of("m-principal"), null);
        revises(3, "2018-11-01", List.of("PRINCIPAL"), List.of("m-parent"));
        revises(4, "2018-12-01", List.of("the board"), null);
        revises(5, "2019-01-10", List.of("m-leader"), List.of("m-leader", "m-parent"));
        assertThat(answer().occasions())
                .extracting(Occasion::version, Occasion::recorded, Occasion::led, Occasion::deciders)
                .containsExactly(
                        tuple(2, Recorded.NOT_RECORDED, Led.BY_ADMINISTRATOR, List.of()),
                        tuple(3, Recorded.PARTICIPANTS, Led.BY_ADMINISTRATOR, List.of("PRINCIPAL")),
                        tuple(4, Recorded.NOT_RECORDED, Led.UNKNOWN, List.of("the board")),
                        tuple(5, Recorded.PARTICIPANTS, Led.BY_OTHER_LEADER, List.of()));
        assertThat(answer().occasions().getLast().people())
                .extracting(Person::memberId, Person::part)
                .containsExactly(tuple("m-leader", Part.DECIDED), tuple("m-parent", Part.TOOK_PART));
        assertThat(leader("m-principal"))
                .returns(1, OfLeader::tookPart)
                .returns(2, OfLeader::notAmongThem)
                .returns(1, OfLeader::unknown);
    }

    @Test
    void asksAboutTheFirstAndTheLastDayOfTheWindowAndNoOther() {
        for (String day : List.of("2018-08-31", "2018-09-01", "2019-08-31", "2019-09-01")) {
            checks(day, null);
        }
        assertThat(answer().occasions()).extracting(Occasion::on).containsExactly(day("2018-09-01"), day("2019-08-31"));
    }

    @Test
    void answersBeforeAndAfterACorrectionAsItWasKnown() {
        FidelityCheckRecorded recorded = recorded("2018-10-01", List.of("m-principal"));
        checks.add(Told.by(new FidelityFold(), recorded));
        assertThat(answer().occasions().getFirst().led()).isEqualTo(Led.BY_ADMINISTRATOR);
        assertThat(leader("m-principal").tookPart()).isEqualTo(1);
        checks.set(0, Told.by(new FidelityFold(), recorded, corrected(recorded, List.of("m-parent"))));
        assertThat(answer().occasions().getFirst().led()).isEqualTo(Led.BY_NO_LEADER);
        assertThat(leader("m-principal")).returns(0, OfLeader::tookPart).returns(1, OfLeader::notAmongThem);
        checks.set(
                0,
                Told.by(
                        new FidelityFold(),
                        recorded,
                        new FidelityCheckRetracted(recorded.checkId(), "rehearsal", recorded.effectiveOn())));
        assertThat(answer().occasions()).isEmpty();
    }

    private void checks(String day, @Nullable List<String> participants) {
        checks.add(Told.by(new FidelityFold(), recorded(day, participants)));
    }

    private static FidelityCheckRecorded recorded(String day, @Nullable List<String> participants) {
        return new FidelityCheckRecorded(
                "fc-" + day,
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of(),
                Map.of(),
                List.of(),
                null,
                participants,
                List.of(),
                day(day));
    }

    private static FidelityCheckCorrected corrected(FidelityCheckRecorded check, List<String> participants) {
        return new FidelityCheckCorrected(
                check.checkId(),
                List.of(),
                Map.of(),
                List.of(),
                participants,
                "sign-in sheet",
                List.of(),
                check.effectiveOn());
    }

    private void revises(int version, String day, List<String> deciders, @Nullable List<String> participants) {
        PlanFold fold = new PlanFold();
        if (plans.isEmpty()) {
            plans.add(Told.by(
                    fold,
                    new ActionPlanDrafted(
                            "p1",
                            "s1",
                            "slt",
                            Map.of("en", "Plan"),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            day("2018-09-01"))));
        }
        plans.set(
                0,
                fold.fold(
                        plans.getFirst(),
                        new ActionPlanRevised(
                                "p1",
                                version,
                                version - 1,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                "learned",
                                deciders,
                                participants,
                                List.of(),
                                day(day))));
    }

    private OfLeader leader(String memberId) {
        return answer().leaders().stream()
                .filter(one -> one.memberId().equals(memberId))
                .findFirst()
                .orElseThrow();
    }

    private MonitoringAnswer answer() {
        Monitored known = new Monitored(List.of(SCHOOL_TEAM, DISTRICT_TEAM), checks, plans, (unit, on) -> true);
        return MonitoringAnswer.of(YEAR, known, VOCABULARY);
    }

    private static Person took(String memberId, Standing standing, Seat seat) {
        return new Person(memberId, Part.TOOK_PART, standing, List.of(seat));
    }

    private static Seat seatOf(String team, String organization, String role) {
        return new Seat(team, organization, role, Standing.OTHER_LEADER);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
