package org.throughline.query.page.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.page.Brief;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.Two;
import org.throughline.query.page.ViewsOfPages;
import org.throughline.query.page.organization.BoardReport.Standing;
import org.throughline.query.page.organization.Changes.Chosen;
import org.throughline.query.page.organization.Changes.OfKind;
import org.throughline.query.page.organization.Changes.One;
import org.throughline.query.page.organization.Comparison.Alignment;
import org.throughline.query.page.organization.OrganizationPart.Card;

/** Pages of units, side by side, of a board and between two days, over one small history. */
class UnitsIT {

    private static final String NOW = "2019-06-30";

    private final ViewDatabase views = new ViewDatabase();
    private final Recording recording = new Recording();
    private final ViewsOfPages pages = begin();
    private final PageParts parts = pages.parts();

    private ViewsOfPages begin() {
        in(
                "d1",
                new OrganizationRegistered(
                        "d1", OrganizationKind.DISTRICT, "Oak District", null, null, day("2015-08-01")));
        school("s1", "Elm School");
        school("s2", "Ash School");
        in(
                "s1",
                new TeamFormed(
                        "t0", "s1", TeamLevel.TEACHER, "Practice in room 11", "t1", List.of(), day("2016-09-01")));
        in("s1", new ChannelOpened("c1", "s1", "t1", null, "FAMILY", "QUESTION_BOX", true, day("2016-09-02")));
        stage("s1", Stage.PURPOSE_BUILDING, "2016-10-01");
        stage("s1", Stage.INFRASTRUCTURE, "2017-10-01");
        stage("s1", Stage.INITIAL, "2018-10-01");
        stage("s2", Stage.PURPOSE_BUILDING, "2018-01-15");
        stage("s2", Stage.INFRASTRUCTURE, "2018-05-15");
        in("s2", new StageRegressed("s2", "PBIS", Stage.PURPOSE_BUILDING, "Four left", List.of(), day("2018-11-15")));
        check("f1", "s1", 18, "2017-05-01");
        check("f2", "s1", 24, "2019-05-01");
        check("f3", "s2", 9, "2018-05-01");
        in(
                "s1",
                new ActionPlanDrafted(
                        "p1",
                        "s1",
                        "t1",
                        null,
                        Map.of("en", "Calm and kind"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                step("A1", "2018-03-01"),
                                step("A2", "2019-03-01"),
                                step("A3", "2019-07-15"),
                                step("A4", "2020-03-01"),
                                new Step("A5", Map.of("en", "Some day"), null, List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        day("2017-09-01")));
        in("s1", new ActionPlanAdopted("p1", List.of("m-1"), List.of(), List.of(), day("2017-09-15")));
        in("s1", new PlanStepCompleted("p1", "A1", List.of(), day("2018-02-01")));
        in(
                "s1",
                new DecisionRecorded(
                        "e1",
                        "s1",
                        "t1",
                        account("Wednesdays are for teams"),
                        List.of(),
                        List.of(),
                        day("2019-01-10")));
        in("s1", new DecisionRecorded("e2", "s1", "t1", account("Long ago"), List.of(), List.of(), day("2016-12-10")));
        in(
                "s1",
                new InputRecorded(
                        "e3",
                        "i1",
                        "s1",
                        "FAMILY",
                        EngagementDepth.INFORM,
                        null,
                        "We wait",
                        null,
                        null,
                        List.of(),
                        day("2019-02-10")));
        in(
                "s1",
                new QuestionAsked(
                        "c1",
                        "q1",
                        null,
                        "PARENT",
                        null,
                        true,
                        "t1",
                        MessageDirection.UP,
                        "When does it begin?",
                        null,
                        day("2019-03-10")));
        views.apply(recording.entries());
        return new ViewsOfPages(views);
    }

    private void school(String id, String name) {
        String team = id.replace('s', 't');
        in(id, new OrganizationRegistered(id, OrganizationKind.SCHOOL, name, "d1", null, day("2016-08-01")));
        in(id, new TeamFormed(team, id, TeamLevel.SCHOOL, name + " Team", null, List.of(), day("2016-08-15")));
        in(id, new MemberAppointed(team, "m-" + id, "PRINCIPAL", day("2016-09-01")));
        in(id, new MemberAppointed(team, "n-" + id, "PRINCIPAL", day("2018-08-01")));
    }

    private void stage(String unit, Stage stage, String day) {
        in(unit, new StageEntered(unit, "PBIS", stage, List.of(), day(day)));
    }

    private void check(String id, String unit, int points, String day) {
        in(
                unit,
                new FidelityCheckRecorded(
                        id,
                        unit,
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        List.of("tier-1"),
                        Map.of(),
                        List.of(new Score("tier-1", points, 30, new BigDecimal("70"), points >= 21)),
                        null,
                        null,
                        List.of(),
                        day(day)));
    }

    private static <T> T there(Comparison.Side<T> side) {
        return Objects.requireNonNull(side.what());
    }

    private static Step step(String code, String due) {
        return new Step(code, Map.of("en", "Do " + code), new Due(day(due), null, null), List.of("m-s1"));
    }

    private static Account account(String title) {
        return new Account(
                title,
                null,
                DecisionStyle.SHARED,
                null,
                List.of("m-1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private void in(String unit, SubjectEvent event) {
        recording.add(event, "d1", unit);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private Moment on(@Nullable String day) {
        return parts.moment(new PageParts.When(day, null, null));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    // ---- side by side -----------------------------------------------------------------------------------------------

    private Comparison compared(Alignment align, String day, String... ids) {
        return new CompareReads(pages.snapshots(), parts).compare(List.of(ids), align, on(day));
    }

    @Test
    void laysSchoolsSideBySideAlongOneCalendar() {
        Comparison compared = compared(Alignment.CALENDAR, NOW, "s1", "s2");
        assertThat(compared.units()).extracting(Comparison.Unit::name).containsExactly("Elm School", "Ash School");
        assertThat(compared.units().getFirst().start()).isEqualTo("began on 1 October 2016");
        assertThat(compared.practices()).singleElement().satisfies(block -> {
            assertThat(block.title()).isEqualTo("PBIS");
            assertThat(there(block.sides().get(1)).now()).isEqualTo("purpose building since 15 November 2018");
            assertThat(there(block.sides().get(1)).rows()).last().satisfies(row -> {
                assertThat(row.back()).isTrue();
                assertThat(row.after()).isEmpty();
            });
        });
        assertThat(compared.scales())
                .singleElement()
                .satisfies(block -> assertThat(block.title()).isEqualTo("TFI for PBIS: tier 1"));
        assertThat(compared.principals().sides())
                .allSatisfy(side -> assertThat(there(side).rows()).hasSize(2));
        assertThat(compared.axis()).contains(">2016<", ">2019<");
        assertThat(compared.practiceCounts()).containsExactly("Elm School: and 1 teacher's own practice.");
        assertThat(compared.teams())
                .extracting(Comparison.TeamRow::name)
                .containsExactly("Elm School Team", "Ash School Team");
    }

    @Test
    void countsHowTheStepsOfAPlanStandOnTheDay() {
        assertThat(compared(Alignment.CALENDAR, NOW, "s1", "s2").plans())
                .satisfiesExactly(
                        plan -> {
                            assertThat(plan.title()).isEqualTo("Calm and kind");
                            assertThat(List.of(
                                            plan.done(),
                                            plan.overdue(),
                                            plan.approaching(),
                                            plan.onTarget(),
                                            plan.undated()))
                                    .containsOnly(1L);
                        },
                        none -> assertThat(none.stands()).isEqualTo("none under way"));
    }

    @Test
    void laysThemSideBySideFromTheStartOfEach() {
        Comparison compared = compared(Alignment.START, NOW, "s1", "s2", "d1");
        assertThat(compared.axis()).contains(">start<", ">2 years<").doesNotContain(">3 years<");
        assertThat(there(compared.practices().getFirst().sides().get(1))
                        .rows()
                        .get(1)
                        .after())
                .isEqualTo("after 4 months");
        assertThat(compared.units().get(2).start()).isEqualTo("has not begun with any practice");
        assertThat(compared.practices().getFirst().sides().get(2).what()).isNull();
    }

    @Test
    void knowsNothingOfWhatCameLater() {
        Comparison compared = compared(Alignment.CALENDAR, "2017-06-01", "s1", "s2", "nobody");
        assertThat(compared.units()).hasSize(2);
        assertThat(compared.practices().getFirst().sides().get(1).what()).isNull();
        assertThat(compared.plans()).allSatisfy(plan -> assertThat(plan.page()).isNull());
        assertThat(new CompareReads(pages.snapshots(), parts)
                        .names(on("2015-12-01"))
                        .offered())
                .containsExactly("Oak District");
    }

    // ---- of a board -------------------------------------------------------------------------------------------------

    private BoardReport report(String unit, String from) {
        return new BoardReads(pages.snapshots(), parts, Clock.systemUTC())
                .report(unit, on(NOW), day(from))
                .orElseThrow();
    }

    @Test
    void tellsABoardWhoMovedAndWhoWentBack() {
        BoardReport report = report("d1", "2018-06-30");
        assertThat(report.changed())
                .containsExactly(
                        "1 moved on to a further stage: Elm School.",
                        "1 went back a stage: Ash School.",
                        "1 fidelity check was made since.");
        assertThat(report.practices())
                .singleElement()
                .satisfies(row -> assertThat(row.stages())
                        .extracting(BoardReport.StageCount::before, BoardReport.StageCount::after)
                        .containsExactly(tuple(0, 1), tuple(2, 0), tuple(0, 1), tuple(0, 0)));
        assertThat(report.standings())
                .extracting(Standing::name)
                .containsExactly("Oak District", "Ash School", "Elm School");
        assertThat(report.standings().get(2)).satisfies(elm -> {
            assertThat(elm.stages().getFirst().words())
                    .isEqualTo("PBIS: moved on to initial implementation, from creating infrastructure");
            assertThat(elm.checks().getFirst().words()).contains("80.0 %, met 70 %", "1 May 2019");
            assertThat(elm.plan()).isEqualTo("1 done, 2 on target, 1 overdue");
        });
        assertThat(report.known())
                .isEqualTo("everything recorded up to position %d of the log; by the clock of this program"
                        .formatted(recording.entries().size()));
    }

    @Test
    void tellsABoardWhoWentBackMeanwhile() {
        Standing ash = report("s2", "2018-02-01").standings().getFirst();
        assertThat(ash.stages().getFirst().words())
                .isEqualTo("PBIS: purpose building, as before; went back on 15 November 2018 meanwhile");
        assertThat(report("s2", "2016-12-01").changed())
                .anySatisfy(line -> assertThat(line).startsWith("1 began with a practice"));
        assertThat(report("s2", "2019-01-01").changed())
                .containsExactly(
                        "Nobody stands at another stage than on 1 January 2019.", "No fidelity check was made since.");
    }

    @Test
    void tellsABoardWhatIsOverdueWhatWasDecidedAndWhatWaits() {
        BoardReport report = report("s1", "2018-06-30");
        assertThat(report.practices()).isEmpty();
        assertThat(report.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.counts())
                    .containsExactly("1 done", "1 on target", "1 approaching", "1 overdue", "1 without a day");
            assertThat(plan.steps()).extracting(step -> step.code()).containsExactly("A2", "A3", "A4", "A5");
            assertThat(plan.steps().getFirst().owners()).isEqualTo("a principal of the Elm School Team");
        });
        assertThat(report.decided()).extracting(Card::name).containsExactly("Wednesdays are for teams");
        assertThat(report.waiting())
                .extracting(Card::name)
                .containsExactly("A decision for which there is input only", "When does it begin?");
    }

    // ---- between two days -------------------------------------------------------------------------------------------

    private Changes changed(String unit, String from, String to, @Nullable String kind) {
        return new ChangeReads(ViewDatabase.KINDS, pages.snapshots(), pages.things(), parts)
                .changes(unit, new Two(on(from), on(to)), new Chosen(kind, null))
                .orElseThrow();
    }

    private static OfKind of(Changes changes, String kind) {
        return changes.kinds().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhatIsNewAndWhatChangedOfEachKind() {
        Changes changes = changed("d1", "2018-06-30", NOW, null);
        assertThat(of(changes, "fidelity-check").added().shown())
                .extracting(One::page)
                .containsExactly("fidelity-checks/f2");
        assertThat(of(changes, "fidelity-check").same()).isEqualTo(2);
        assertThat(of(changes, "stage").changed().total()).isEqualTo(2);
        One elm = of(changes, "stage").changed().shown().getFirst();
        assertThat(elm.compare()).endsWith("/compare?from=2018-06-30&to=2019-06-30");
        assertThat(elm.lines().getFirst().what()).isEqualTo("Stage");
        assertThat(elm.lines().getFirst().before().getFirst().words().getFirst().text())
                .isEqualTo("infrastructure");
        assertThat(elm.lines().getFirst().after().getFirst().words().getFirst().text())
                .isEqualTo("initial");
        assertThat(changes.note()).isNull();
        assertThat(changed("d1", "2018-06-30", NOW, "team").kinds())
                .extracting(OfKind::kind)
                .containsExactly("team");
    }

    @Test
    void countsATeachersOwnPracticeAndDoesNotNameIt() {
        Changes changes = changed("s1", "2016-08-20", NOW, "team");
        assertThat(changes.withheld()).isEqualTo(1);
        assertThat(of(changes, "team").added().shown()).isEmpty();
    }

    @Test
    void tellsWhatEnded() {
        in("s1", new ChannelClosed("c1", "Nobody asks there", day("2019-06-01")));
        views.apply(recording
                .entries()
                .subList(recording.entries().size() - 1, recording.entries().size()));
        try (ViewsOfPages later = new ViewsOfPages(views)) {
            Changes changes = new ChangeReads(ViewDatabase.KINDS, later.snapshots(), later.things(), later.parts())
                    .changes("s1", new Two(on("2019-05-01"), on(NOW)), new Chosen(null, null))
                    .orElseThrow();
            assertThat(of(changes, "channel").ended().total()).isEqualTo(1);
            assertThat(changes.total()).isEqualTo(1);
        }
    }

    @Test
    void saysThatTheUnitWasNotThere() {
        assertThat(changed("s1", "2010-01-01", NOW, null).note()).isEqualTo("On the first day it was not there yet");
        assertThat(changed("s1", NOW, "2010-01-01", null).note()).isEqualTo("On the second day it is not there");
        assertThat(changed("s1", NOW, NOW, null).kinds()).isEmpty();
    }

    /** However many there are of a kind, a page shows few. */
    @Test
    void isBoundedHoweverMuchChanged() {
        for (int i = 0; i < 120; i++) {
            check("g%03d".formatted(i), "s1", 20, "2019-05-02");
        }
        views.apply(recording
                .entries()
                .subList(recording.entries().size() - 120, recording.entries().size()));
        try (ViewsOfPages later = new ViewsOfPages(views)) {
            ChangeReads reads = new ChangeReads(ViewDatabase.KINDS, later.snapshots(), later.things(), later.parts());
            Two two = new Two(on("2018-06-30"), on(NOW));
            OfKind all = of(reads.changes("d1", two, new Chosen(null, null)).orElseThrow(), "fidelity-check");
            OfKind one = of(
                    reads.changes("d1", two, new Chosen("fidelity-check", null)).orElseThrow(), "fidelity-check");
            assertThat(all.added().total()).isEqualTo(121);
            assertThat(all.added().shown()).hasSize(4);
            assertThat(one.added().shown()).hasSize(40);
            assertThat(one.isCut()).isTrue();
        }
    }

    // ---- the page of a unit -----------------------------------------------------------------------------------------

    @Test
    void thePageOfASchoolSaysWhatItShowsOfItsHistory() {
        OrganizationReads reads = new OrganizationReads(pages.snapshots(), pages.things(), parts);
        OrganizationPart page = reads.page(
                        "s1", on(NOW), new Happened.Asked(null, null, null, 0), PageParts.choice(null, null, null))
                .orElseThrow();
        assertThat(page.practices()).isEqualTo(1);
        assertThat(page.practicesWords()).isEqualTo("And 1 teacher's own practice.");
        assertThat(page.teams()).extracting(Card::name).containsExactly("Elm School Team");
        assertThat(page.happened().history().size()).isEqualTo(12);
        assertThat(page.happened().total()).isGreaterThan(12);
        Happened glance = reads.page(
                        "s1", on(NOW), new Happened.Asked(null, null, null, null), PageParts.choice(null, null, null))
                .orElseThrow()
                .happened();
        assertThat(glance.history().size()).isEqualTo(3);
        assertThat(glance.total()).isEqualTo(page.happened().total());
        assertThat(glance.all()).isEqualTo("?asOf=%s&page=0".formatted(NOW));
        assertThat(glance.earlier()).isNull();
        assertThat(page.happened().all()).isNull();
        assertThat(page.schools().total()).isZero();
        OrganizationPart found = reads.page(
                        "s1",
                        on(NOW),
                        new Happened.Asked(null, null, "wednesdays", 0),
                        PageParts.choice(null, null, null))
                .orElseThrow();
        assertThat(found.happened().total()).isEqualTo(1);
        Brief none = reads.page(
                        "d1", on(NOW), new Happened.Asked(null, null, null, 0), PageParts.choice("stage", null, "1"))
                .orElseThrow()
                .schools();
        assertThat(none.total()).isZero();
    }

    @Test
    void rowsOfManySchoolsCanBeTakenAway() {
        int known = recording.entries().size();
        for (int i = 0; i < 8; i++) {
            school("many" + i, "School " + i);
        }
        views.apply(recording.entries().subList(known, recording.entries().size()));
        try (ViewsOfPages later = new ViewsOfPages(views)) {
            OrganizationPart page = new OrganizationReads(later.snapshots(), later.things(), later.parts())
                    .page("d1", on(NOW), new Happened.Asked(null, null, null, null), PageParts.choice(null, null, null))
                    .orElseThrow();
            assertThat(page.schools().total()).isEqualTo(10);
            assertThat(page.sheets())
                    .filteredOn(sheet -> sheet.title().equals("Organizations"))
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.rows()).hasSize(10));
        }
    }
}
