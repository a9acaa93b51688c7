package org.throughline.infra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.Program;
import org.throughline.infra.form.Browsing.Page;
import org.throughline.infra.form.ground.Grounds;
import org.throughline.infra.people.Directory;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import tools.jackson.databind.JsonNode;

/** Forms that are asked for better than field by field: plans, meetings, new members, moves from stage to stage. */
@TestInstance(Lifecycle.PER_CLASS)
class HandMadeFormsIT {

    private static final String PLAN = "written-plan";
    private static final String TEAM = "sample-elm-slt";

    private Program program;
    private Browsing browser;

    @BeforeAll
    void start() {
        program = Program.startOnSample();
        browser = new Browsing(program.port());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** A plan with two steps done, one of which a version left out. */
    private String plan(String id) {
        Map<String, Object> first = new HashMap<>(step("S1", "Choose an observation form", "m-205"));
        first.putAll(Map.of(
                "due", Map.of("day", "2026-01-30", "words", Map.of("en", "Before the second semester")),
                "supports", List.of("Office of Learning"),
                "kind", "ADAPTIVE",
                "tags", List.of("TRUST"),
                "serves", List.of("G1")));
        Map<String, Object> second = step("S2", "Observe each other twice", "m-202");
        program.client()
                .accepted(
                        "draft-action-plan",
                        Map.of(
                                "planId", id,
                                "teamId", TEAM,
                                "title", Map.of("en", "Classroom practices " + id, "es", "Prácticas"),
                                "goals", List.of(Map.of("code", "G1", "text", Map.of("en", "Praise in every room"))),
                                "milestones", List.of(Map.of("code", "M1", "text", Map.of("en", "Half by winter"))),
                                "steps", List.of(first, second, step("S3", "Tell the families", "m-202")),
                                "ledBy", List.of("PRINCIPAL"),
                                "effectiveOn", "2026-01-10"));
        done(id, "S1");
        done(id, "S3");
        program.client()
                .accepted(
                        "revise-action-plan",
                        Map.of(
                                "planId",
                                id,
                                "revises",
                                1,
                                "steps",
                                List.of(first, second),
                                "reason",
                                "told",
                                "deciders",
                                List.of("PRINCIPAL"),
                                "effectiveOn",
                                "2026-02-10"));
        program.settled();
        return id;
    }

    private void done(String plan, String step) {
        program.client()
                .accepted("complete-plan-step", Map.of("planId", plan, "stepCode", step, "effectiveOn", "2026-01-20"));
    }

    private static Map<String, Object> step(String code, String text, String lead) {
        return Map.of("code", code, "text", Map.of("en", text), "leads", List.of(lead));
    }

    private JsonNode state(String kind, String id) {
        program.settled();
        return program.client().read("/api/%s/%s".formatted(kind, id)).path("state");
    }

    private static List<Map.Entry<String, String>> changed(List<Map.Entry<String, String>> fields, String... pairs) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i];
            all.removeIf(field -> field.getKey().equals(name));
            all.add(Map.entry(name, pairs[i + 1]));
        }
        return all;
    }

    private static List<Map.Entry<String, String>> without(List<Map.Entry<String, String>> fields, String row) {
        return fields.stream()
                .filter(field -> !field.getKey().startsWith(row + "/"))
                .toList();
    }

    private List<Map.Entry<String, String>> revising(String plan, String... pairs) {
        List<Map.Entry<String, String>> standing =
                Browsing.standing(browser.open("/record/revise-action-plan?planId=" + plan));
        return changed(
                changed(standing, "reason", "We know more now", "deciders/0", "Principal", "effectiveOn", "2026-03-01"),
                pairs);
    }

    @Test
    void aRevisionBeginsWithWhatStandsAndSaysNothingUntilSomethingIsChanged() {
        Page form = browser.open("/record/revise-action-plan?planId=" + plan(PLAN));

        assertThat(form.html()).contains("Choose an observation form", "Prácticas", "completed on 20 January 2026");
        assertThat(form.text()).contains("Left out by earlier versions (1)", "S3 Tell the families: completed");

        Page preview = browser.press("revise-action-plan", "check", revising(PLAN));
        assertThat(preview.text()).as(preview.text()).contains("This changes nothing");
    }

    @Test
    void aPlanIsChosenByNameBeforeItIsRevised() {
        String id = plan("chosen-plan");
        Page first = browser.open("/record/revise-action-plan");
        assertThat(first.text()).contains("Open the plan").doesNotContain("Another step");

        Page none = browser.press("revise-action-plan", "change", List.of(Map.entry("planId", "no such plan")));
        assertThat(none.text()).contains("Nothing here is called 'no such plan'.");

        Page opened = browser.press("revise-action-plan", "change", List.of(Map.entry("planId", "practices " + id)));
        assertThat(opened.hidden()).contains(Map.entry("planId", id), Map.entry("revises", "2"));
    }

    @Test
    void theDifferenceIsShownBeforeAnythingIsRecordedAndNoStepThatIsDoneIsLost() {
        String id = plan("differing-plan");
        Page more = browser.press("revise-action-plan", "add:steps", revising(id));
        List<Map.Entry<String, String>> written = changed(
                without(Browsing.standing(more), "steps/0"),
                "goals/0/text/#0/value",
                "Specific praise in every room",
                "steps/2/text/#0/key",
                "en",
                "steps/2/text/#0/value",
                "Ask the learners");

        Page preview = browser.press("revise-action-plan", "check", written);
        assertThat(preview.text())
                .contains("What will be different from what stands", "Goals: G1", "Steps: S1", "Steps: S4");
        assertThat(preview.html()).contains("<mark>Specific ", "<mark>Praise");
        assertThat(state("plans", id).path("version").asInt()).isEqualTo(2);

        Page recorded = browser.press("revise-action-plan", "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text()).contains("outcome=applied");
        JsonNode plan = state("plans", id);
        assertThat(plan.path("steps")
                        .valueStream()
                        .map(step -> step.path("code").asString()))
                .containsExactly("S2", "S4");
        assertThat(plan.path("leftOut")
                        .valueStream()
                        .map(step -> step.path("code").asString() + " "
                                + step.path("status").asString()))
                .containsExactlyInAnyOrder("S1 COMPLETED", "S3 COMPLETED");
        assertThat(plan.at("/title/es").asString()).isEqualTo("Prácticas");
    }

    @Test
    void aListThatIsTakenOutWholeIsEmptyAfterwards() {
        String id = plan("shorter-plan");
        Page preview = browser.press("revise-action-plan", "check", without(revising(id), "milestones/0"));

        assertThat(preview.text()).contains("Milestones: M1");
        browser.press("revise-action-plan", "record", preview.hidden());
        assertThat(state("plans", id).path("milestones")).isEmpty();
    }

    @Test
    void aVersionThatCameInBetweenIsSaidAndTheDifferenceToItIsShown() {
        String id = plan("contested-plan");
        List<Map.Entry<String, String>> written = revising(id, "goals/0/text/#0/value", "Mine");
        program.client()
                .accepted(
                        "revise-action-plan",
                        Map.of(
                                "planId",
                                id,
                                "revises",
                                2,
                                "goals",
                                List.of(Map.of("code", "G1", "text", Map.of("en", "Theirs"))),
                                "reason",
                                "a colleague was faster",
                                "deciders",
                                List.of("PRINCIPAL"),
                                "effectiveOn",
                                "2026-02-20"));
        program.settled();

        Page refused = browser.press("revise-action-plan", "check", written);
        assertThat(refused.text())
                .contains("Version 3 stands on the day you give", "a colleague was faster")
                .contains("Mine");

        Page preview = browser.press("revise-action-plan", "rebase:3", Browsing.standing(refused));
        assertThat(preview.html()).contains("Theirs", "Mine");
        Page recorded = browser.press("revise-action-plan", "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text()).contains("outcome=applied");
        assertThat(state("plans", id).at("/goals/0/text/en").asString()).isEqualTo("Mine");
    }

    @Test
    void aDraftIsWrittenInOrderAndItsCodesAreMadeUp() {
        Page raised = browser.press(
                "draft-action-plan",
                "raise:steps/1",
                List.of(
                        Map.entry("teamId", TEAM),
                        Map.entry("title/#0/key", "en"),
                        Map.entry("title/#0/value", "A plan in order"),
                        Map.entry("goals/0/text/#0/key", "en"),
                        Map.entry("goals/0/text/#0/value", "To read"),
                        Map.entry("steps/0/text/#0/key", "en"),
                        Map.entry("steps/0/text/#0/value", "Second"),
                        Map.entry("steps/1/text/#0/key", "en"),
                        Map.entry("steps/1/text/#0/value", "First"),
                        Map.entry("ledBy/0", "Principal"),
                        Map.entry("effectiveOn", "2026-03-01")));
        Page preview = browser.press("draft-action-plan", "check", Browsing.standing(raised));
        Page recorded = browser.press("draft-action-plan", "record", preview.hidden());
        String id = recorded.html().replaceAll("(?s).*href=\"/plans/([^\"]*)\".*", "$1");

        assertThat(state("plans", id)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("code").asString() + " "
                                + step.at("/text/en").asString()))
                .containsExactly("S1 First", "S2 Second");
    }

    @Test
    void aMeetingIsTickedOffByThoseWhoHeldASeatThatDay() {
        program.client()
                .accepted(
                        "form-team",
                        Map.of(
                                "teamId", "roll-team",
                                "organizationId", "sample-elm",
                                "level", "COURSE",
                                "name", "Roll team",
                                "parentTeamId", TEAM,
                                "purposes", List.of("IMPLEMENTATION"),
                                "effectiveOn", "2026-01-01"));
        appoint("roll-team", "m-202", "2026-01-01");
        appoint("roll-team", "m-205", "2026-02-01");
        program.settled();

        Page form = browser.open("/record/hold-meeting?teamId=roll-team&effectiveOn=2026-02-03");
        assertThat(form.html()).contains("name=\"attendance/m-202\"", "name=\"attendance/m-205\"");
        Page earlier =
                browser.press("hold-meeting", "change", changed(Browsing.standing(form), "effectiveOn", "2026-01-15"));
        assertThat(earlier.html()).contains("name=\"attendance/m-202\"").doesNotContain("attendance/m-205");

        List<Map.Entry<String, String>> ticked = changed(
                Browsing.standing(form),
                "attendance/m-202",
                "PRESENT",
                "agenda/0/topic",
                "Families",
                "agenda/0/link",
                "NONE");
        Page preview = browser.press("hold-meeting", "check", ticked);
        Page recorded = browser.press("hold-meeting", "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text() + preview.text()).contains("outcome=applied");
        String id = recorded.html().replaceAll("(?s).*href=\"/meetings/([^\"]*)\".*", "$1");
        assertThat(state("meetings", id).path("attendance").toString())
                .contains("PRESENT")
                .doesNotContain("m-205");
    }

    private void appoint(String team, String member, String day) {
        program.client()
                .accepted(
                        "appoint-member",
                        Map.of("teamId", team, "memberId", member, "role", "COACH", "effectiveOn", day));
    }

    private List<Map.Entry<String, String>> newcomer(String name, String day) {
        return List.of(
                Map.entry("teamId", TEAM),
                Map.entry("~name", name),
                Map.entry("role", "Parent"),
                Map.entry("effectiveOn", day));
    }

    @Test
    void whoeverIsNewIsNamedInTheFormAndKeptBesideTheLog() {
        Page preview = browser.press("appoint-member", "check", newcomer("Ondine Baptiste", "2026-03-02"));
        assertThat(preview.text()).contains("Ondine Baptiste");
        assertThat(directory().called("Ondine Baptiste"::equals)).isEmpty();

        Page changing = browser.press("appoint-member", "change", preview.hidden());
        assertThat(changing.html()).contains("value=\"Ondine Baptiste\"");
        String id = hidden(preview, "memberId");
        assertThat(changing.text()).doesNotContain(id);

        Page recorded = browser.press("appoint-member", "record", preview.hidden());
        assertThat(recorded.text()).contains("Recorded", "Ondine Baptiste");
        assertThat(directory().nameOf(id)).contains("Ondine Baptiste");
        browser.press("appoint-member", "record", preview.hidden());
        assertThat(directory().called("Ondine Baptiste"::equals)).containsExactly(id);

        Page again = browser.press("appoint-member", "check", newcomer("Ondine Baptiste", "2026-03-02"));
        assertThat(again.text()).contains("Somebody of this name is known here already");
    }

    private static String hidden(Page page, String name) {
        return page.hidden().stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private Directory directory() {
        return program.bean(Directory.class);
    }

    private Long rows(String name) {
        return Objects.requireNonNull(
                program.views().queryForObject("select count(*) from people.person where name = ?", Long.class, name));
    }

    @Test
    void whatIsRefusedLeavesNoName() {
        Page preview = browser.press("appoint-member", "check", newcomer("Nobody Atall", "2026-03-02"));
        List<Map.Entry<String, String>> refused = changed(preview.hidden(), "effectiveOn", "1999-01-01");

        Page page = browser.press("appoint-member", "record", refused);
        assertThat(page.status()).isGreaterThanOrEqualTo(400);
        assertThat(rows("Nobody Atall")).isZero();
    }

    @Test
    void aNamePromisedByACommandIsReadFromTheMomentThatIsInTheLog() {
        directory().promise("promised-member", "Ines Halt", "promised-command");
        assertThat(directory().nameOf("promised-member")).isEmpty();
        assertThat(directory().names()).doesNotContainKey("promised-member");
        assertThat(directory().namesOf(List.of("promised-member"))).isEmpty();

        program.client()
                .command(
                        "appoint-member",
                        Map.of(
                                "teamId", TEAM,
                                "memberId", "promised-member",
                                "role", "PARENT",
                                "effectiveOn", "2026-03-03"),
                        "Idempotency-Key",
                        "promised-command");
        // nobody came to say that it is kept
        assertThat(directory().nameOf("promised-member")).contains("Ines Halt");
    }

    @Test
    void aNameWhoseCommandNeverCameGoesByItself() {
        directory().promise("never-member", "Vera Never", "never-command");
        program.views()
                .update(
                        "update people.person set promised_at = ? where member_id = 'never-member'",
                        LocalDate.of(2026, 1, 1).atStartOfDay());

        org.awaitility.Awaitility.await().until(() -> rows("Vera Never") == 0);
    }

    @Test
    void aMoveShowsWhereItStartsFromWhatItCanRestOnAndWhatWouldBeSaid() {
        Page page = browser.open("/record/enter-stage?organizationId=sample-elm&practice=PBIS");

        assertThat(page.text()).contains("What it rests on", "It stands at");
        assertThat(page.html()).contains("name=\"fidelityCheckId\"");

        Page fresh = browser.open("/record/enter-stage?organizationId=sample-elm&practice=MTSS-new");
        assertThat(fresh.text()).contains("It has not begun.");
        assertThat(fresh.html()).contains("value=\"PURPOSE_BUILDING\" checked=\"checked\"");
    }

    @Test
    void whatCanBeRecordedAboutSomethingIsListedWithItFilledIn() {
        Page page = browser.open("/record/about?kind=team&id=" + TEAM);

        assertThat(page.html())
                .contains("/record/appoint-member?teamId=" + TEAM, "/record/hold-meeting?teamId=" + TEAM);
        assertThat(page.text()).contains("Elm Street Leadership Team");
        assertThat(browser.open("/record/about?kind=team&id=nobody").status()).isEqualTo(404);
        assertThat(browser.open("/record/about?kind=chess&id=nobody").status()).isEqualTo(404);
    }

    /** A page that leads nowhere is worse than none. */
    @Test
    void somethingCanBeRecordedAboutASubjectOfEveryKind() {
        for (SubjectKind<?, ?> kind : program.bean(SubjectKinds.class).all()) {
            List<String> ids = program.views()
                    .queryForList(
                            "select subject_id from log.event where kind = ? order by position limit 1",
                            String.class,
                            kind.name());
            assertThat(ids).as(kind.name()).isNotEmpty();
            Page page = browser.open("/record/about?kind=%s&id=%s"
                    .formatted(kind.name(), URLEncoder.encode(ids.getFirst(), StandardCharsets.UTF_8)));
            if (page.status() == 404) {
                // a teacher's own is for the teacher's team, on its own page as well
                Page own = browser.open("/%s/%s".formatted(kind.path(), ids.getFirst()));
                assertThat(own.text()).as(kind.name()).contains("withheld");
            } else {
                assertThat(page.text()).as(kind.name()).doesNotContain("Nothing more is recorded about this.");
            }
        }
        assertThat(browser.open("/record/about?kind=stage&id=sample-elm~PBIS").html())
                .contains("/record/enter-stage?organizationId=sample-elm&amp;practice=PBIS");
    }

    @Test
    void thatNobodyTookPartIsAnotherThingThanThatItIsNotKnown() {
        String id = plan("unattended-plan");
        Page preview = browser.press("revise-action-plan", "check", revising(id, "goals/0/text/#0/value", "Read"));
        browser.press("revise-action-plan", "record", preview.hidden());
        assertThat(state("plans", id).at("/revisions/1/participants").isArray()).isFalse();

        List<Map.Entry<String, String>> nobody = new ArrayList<>(revising(id, "goals/0/text/#0/value", "Write"));
        nobody.add(Map.entry(Entered.NONE, "participants"));
        Page said = browser.press("revise-action-plan", "check", nobody);
        browser.press("revise-action-plan", "record", said.hidden());
        assertThat(state("plans", id).at("/revisions/2/participants").isArray()).isTrue();
    }

    /**
     * A form that begins from what stands.
     *
     * @param shows what it says of what stands
     * @param picked what is chosen, by the beginning of what it is called
     * @param entered what is entered besides, and nothing that the log knows
     * @param told the sentence that is shown before it is recorded
     * @param recorded what the event says, by JSON pointer
     */
    record Begun(
            String command,
            String about,
            List<String> shows,
            List<String> picked,
            Map<String, String> entered,
            String told,
            Map<String, String> recorded) {

        @Override
        public String toString() {
            return command;
        }
    }

    static List<Begun> begun() {
        return List.of(
                new Begun(
                        "change-member-role",
                        "teamId=sample-elm-slt",
                        List.of("seats that are filled", "Hannah Pinewood: coach since 21 September 2016"),
                        List.of("Hannah Pinewood: coach"),
                        Map.of("toRole", "Parent"),
                        "Hannah Pinewood",
                        Map.of("/fromRole", "COACH", "/toRole", "PARENT")),
                new Begun(
                        "retire-member",
                        "teamId=sample-elm-slt",
                        List.of("Rafael Quillwort: teacher leader regular ed since 1 July 2024"),
                        List.of("Rafael Quillwort"),
                        Map.of(),
                        "Rafael Quillwort",
                        Map.of("/role", "TEACHER_LEADER_REGULAR_ED")),
                new Begun(
                        "record-decision",
                        "teamId=sample-north-slt",
                        List.of(
                                "14 January 2026: Wednesdays begin an hour later",
                                "Meeting of 11 March 2026",
                                "Leilani Foxglove, coach"),
                        List.of("Leilani Foxglove, coach", "Emeka Kingfisher", "Meeting of 11 March 2026", "Shared"),
                        Map.of("account/title", "The library stays open"),
                        "Decided together (2 deciders): The library stays open",
                        Map.of(
                                "/organizationId",
                                "sample-north",
                                "/account/meetingId",
                                "sample-meeting-north-2026-03")),
                new Begun(
                        "record-coaching-visit",
                        "teamId=sample-elm-slt",
                        List.of("Ingrid Cedarholm in PBIS, 6 September 2017 to 31 October 2020"),
                        List.of("Esther Thornapple in MTSS"),
                        Map.of("minutes", "50"),
                        "A coach was there for 50 minutes",
                        Map.of("/assignmentId", "coaching-2024")),
                new Begun(
                        "revise-coaching-plan",
                        "teamId=sample-elm-slt",
                        List.of("Esther Thornapple in MTSS, since 18 September 2024"),
                        List.of("Esther Thornapple in MTSS"),
                        Map.of("plan/focus", "The second hour of the day", "reason", "It is sure of the first"),
                        "The second hour of the day",
                        Map.of("/assignmentId", "coaching-2024")),
                new Begun(
                        "give-advice",
                        "coachedTeamId=sample-elm-slt",
                        List.of("Esther Thornapple in MTSS, since 18 September 2024"),
                        List.of("Esther Thornapple in MTSS"),
                        Map.of("toTeamId", "Elm Street Leadership Team", "advice", "Begin with the bus"),
                        "Begin with the bus",
                        Map.of("/assignmentId", "coaching-2024", "/coachedTeamId", "sample-elm-slt")),
                new Begun(
                        "end-coaching",
                        "teamId=sample-elm-slt",
                        List.of("Esther Thornapple in MTSS, since 18 September 2024"),
                        List.of("Esther Thornapple in MTSS"),
                        Map.of("reason", "She moves away"),
                        "She moves away",
                        Map.of("/assignmentId", "coaching-2024")),
                new Begun(
                        "record-input",
                        "decisionId=sample-decision-late-start-2026",
                        List.of(
                                "Heard so far",
                                "Families on 3 February 2026, to inform: what became of it is not known"),
                        List.of("Network"),
                        Map.of("group", "families"),
                        "Families exchanged views on decision “Wednesdays begin an hour later",
                        Map.of("/group", "FAMILIES")),
                new Begun(
                        "draft-vision",
                        "teamId=sample-elm-slt",
                        List.of(
                                "“At Elm Street, old and new, we know every child",
                                "Vision of District Leadership Team"),
                        List.of("Hannah Pinewood, "),
                        Map.of("text/#0/value", "At Elm Street nobody is left out."),
                        "At Elm Street nobody is left out.",
                        Map.of("/text/en", "At Elm Street nobody is left out.")),
                new Begun(
                        "revise-vision",
                        "teamId=sample-elm-slt",
                        List.of("On the table since", "“At Elm Street nobody is left out.”"),
                        List.of("Hannah Pinewood, "),
                        Map.of("reason", "The families asked for it", "text/#0/value", "Nobody is left out."),
                        "Nobody is left out.",
                        Map.of("/reason", "The families asked for it")),
                new Begun(
                        "adopt-vision",
                        "teamId=sample-elm-grade-4",
                        List.of("There is none yet.", "Vision of Elm Street Leadership Team"),
                        List.of("Caleb Vinewood, educator"),
                        Map.of("text/#0/value", "Every fourth grader reads to learn."),
                        "Every fourth grader reads to learn.",
                        Map.of("/text/en", "Every fourth grader reads to learn.")),
                new Begun(
                        "align-direction",
                        "teamId=sample-north-slt",
                        List.of(
                                "Version 3 with version 8 of District Leadership Team",
                                "District Leadership Team: version 9, in force since 21 January 2026"),
                        List.of(),
                        Map.of("how", "Being expected is belonging."),
                        "version 9",
                        Map.of("/parentTeamId", "sample-dlt", "/parentVersion", "9")),
                new Begun(
                        "revise-guiding-answer",
                        "organizationId=sample-elm&question=REALITY",
                        List.of("Nearly half of the referrals", "Two of four grades meet weekly."),
                        List.of(),
                        Map.of("schools", "All four grades meet weekly.", "reason", "The yearly review"),
                        "Answered anew where we are now, and who is involved",
                        Map.of(
                                "/answer/schools",
                                "All four grades meet weekly.",
                                "/answer/needIds/0",
                                "sample-need-elm-words",
                                "/answer/players/0",
                                "Grade teams")),
                new Begun(
                        "revise-context",
                        "organizationId=sample-elm",
                        List.of(
                                "The quarter by the packing plant, and the ranches",
                                "Two rooms more, in the old library."),
                        List.of(),
                        Map.of("conditions", "Every room is taken again.", "reason", "The yearly review"),
                        "Described its context anew: The yearly review",
                        Map.of(
                                "/context/conditions",
                                "Every room is taken again.",
                                "/context/history",
                                "Prairie View had a school for sixty years.")),
                new Begun(
                        "give-feedback",
                        "toTeamId=sample-dlt",
                        List.of("No feedback waits for a response of this team."),
                        List.of("The plan “What lasts: district plan 2026 to 2029”"),
                        Map.of("fromRole", "EDUCATOR", "feedback", "It has too many goals."),
                        "gave District Leadership Team feedback about a plan",
                        Map.of("/about", "PLAN", "/aboutId", "sample-plan-district-2026")),
                new Begun(
                        "respond-to-feedback",
                        "exchangeId=sample-fb-2026-05",
                        List.of("Said on 18 May 2026 by Elm Street Grade 3 Team", "Keep them."),
                        List.of("Grace Rowanberry, principal", "No change with reason"),
                        Map.of("reason", "They stay."),
                        "changed nothing, and those who gave it were told why",
                        Map.of("/by", "m-210", "/outcome", "NO_CHANGE_WITH_REASON")),
                new Begun(
                        "allocate-resource",
                        "organizationId=sample-elm",
                        List.of("1 hour a week of time for staff: A common hour for every grade team"),
                        List.of(
                                "“Two schools' best, one school's home: Elm Street 2024 to 2027” as a whole",
                                "Time",
                                "Staff"),
                        Map.of("amount", "2", "unit", "HOURS_PER_WEEK", "purpose", "An hour for looking at data"),
                        "Allocated 2 hours a week of time as an-hour-for-looking-at",
                        Map.of("/code", "an-hour-for-looking-at", "/organizationId", "sample-elm")),
                new Begun(
                        "add-focus-area",
                        "",
                        List.of(
                                "6 areas may be active at a time; 4 are, so there is room for 2 more.",
                                "“Help before it hurts” since 11 September 2024"),
                        List.of("“What lasts: district plan 2026 to 2029”"),
                        Map.of("title/#0/value", "Mathématiques", "reason", "Too many failed"),
                        "Focuses on “Mathématiques”",
                        Map.of("/code", "mathematiques", "/districtId", "sample-district")),
                new Begun(
                        "retire-focus-area",
                        "",
                        List.of("“A day without phones” since 20 May 2026"),
                        List.of("“A day without phones”"),
                        Map.of("reason", "It is done"),
                        "A day without phones",
                        Map.of("/reason", "It is done")),
                new Begun(
                        "record-initiative",
                        "inventoryId=sample-inventory-2026",
                        List.of("1 initiative is on the list so far.", "Phone lockers, led by "),
                        List.of("District Leadership Team"),
                        Map.of("initiative/name", "Peer mediators", "effectiveOn", "2026-06-10"),
                        "Peer mediators",
                        Map.of("/code", "peer-mediators")));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void aFormBeginsFromWhatStandsAndRecordsWhatItSays(Begun begun) {
        Page form = browser.open("/record/%s?%s".formatted(begun.command(), begun.about()));
        begun.shows().forEach(text -> assertThat(form.text()).contains(text));
        assertThat(form.text()).doesNotContainPattern("\\bm-\\d+");

        List<Map.Entry<String, String>> sent = new ArrayList<>(Browsing.standing(form));
        begun.picked().forEach(label -> sent.add(option(form, label)));
        begun.entered().forEach((name, value) -> {
            sent.removeIf(field -> field.getKey().equals(name));
            sent.add(Map.entry(name, value));
        });
        Page preview = browser.press(begun.command(), "check", onlyLast(sent));
        assertThat(preview.text()).contains("This will stand in the history", begun.told());

        Page recorded = browser.press(begun.command(), "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text()).contains("outcome=applied");
        JsonNode event = event(recorded);
        begun.recorded()
                .forEach((pointer, value) ->
                        assertThat(event.at(pointer).asString()).as(pointer).isEqualTo(value));
    }

    /** What a browser would send of whatever is called like this. */
    private static Map.Entry<String, String> option(Page form, String label) {
        String html = form.html().replaceAll("\\s+", " ");
        Matcher ticked = Pattern.compile(
                        "<input type=\"(?:radio|checkbox)\" name=\"([^\"]*)\" value=\"([^\"]*)\"[^>]*> <span>([^<]*)")
                .matcher(html);
        while (ticked.find()) {
            if (HtmlUtils.htmlUnescape(ticked.group(3)).startsWith(label)) {
                return Map.entry(ticked.group(1), HtmlUtils.htmlUnescape(ticked.group(2)));
            }
        }
        Matcher select = Pattern.compile("<select id=\"[^\"]*\" name=\"([^\"]*)\".*?</select>")
                .matcher(html);
        while (select.find()) {
            Matcher one =
                    Pattern.compile("<option value=\"([^\"]*)\"[^>]*>([^<]*)").matcher(select.group());
            while (one.find()) {
                if (HtmlUtils.htmlUnescape(one.group(2)).startsWith(label)) {
                    return Map.entry(select.group(1), HtmlUtils.htmlUnescape(one.group(1)));
                }
            }
        }
        throw new AssertionError("nothing is called " + label + ": " + form.text());
    }

    /** Of fields with one value the last; what can be ticked off goes as often as it is. */
    private static List<Map.Entry<String, String>> onlyLast(List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            if (!field.getKey().matches(".*(deciders|ledBy|planIds|teams|draftedBy|leads)")) {
                all.removeIf(other -> other.getKey().equals(field.getKey()));
            }
            all.add(field);
        }
        return all;
    }

    private JsonNode event(Page recorded) {
        long position = Long.parseLong(recorded.address().replaceAll(".*position=(\\d+).*", "$1"));
        program.settled();
        return program.client()
                .read("/api/timeline?limit=1&after=" + (position - 1))
                .at("/items/0/payload");
    }

    /** Whoever lets another form begin from what stands says here what it proposes. */
    @Test
    void everyFormThatBeginsFromWhatStandsIsTried() {
        List<String> others = List.of("enter-stage", "regress-stage", "draft-action-plan", "revise-action-plan");
        assertThat(new CommandRegistry()
                        .types().stream()
                                .filter(type -> Grounds.of(type.record()).isPresent())
                                .map(CommandType::path)
                                .filter(path -> !others.contains(path)))
                .containsExactlyInAnyOrderElementsOf(
                        begun().stream().map(Begun::command).toList());
    }

    @Test
    void whoWasAskedGoesAlongWithWhatWasDecidedAndIsRecordedOnce() {
        Page form = browser.open("/record/record-decision?teamId=sample-elm-slt");
        List<Map.Entry<String, String>> decided =
                changed(Browsing.standing(form), "account/title", "The garden stays", "account/style", "CONSULTED");
        List<Map.Entry<String, String>> asked = changed(
                decided, "inputs/0/group", "Families", "inputs/0/depth", "COLLABORATE", "inputs/0/summary", "Keep it");

        Page more = browser.press("record-decision", "add:inputs", asked);
        Page wrong = browser.press(
                "record-decision", "check", changed(Browsing.standing(more), "inputs/1/group", "Learners"));
        assertThat(wrong.status()).isGreaterThanOrEqualTo(400);
        assertThat(wrong.html()).contains("id=\"f-inputs-1-depth-fault\"");

        Page preview = browser.press(
                "record-decision", "check", changed(Browsing.standing(wrong), "inputs/1/depth", "INFORM"));
        assertThat(preview.text())
                .contains(
                        "Decided after consulting (deciders not written down): The garden stays",
                        "Families worked along on decision “The garden stays”",
                        "Learners were informed on decision “The garden stays”");
        Page recorded = browser.press("record-decision", "record", preview.hidden());
        long head = program.settled();
        String id = recorded.html().replaceAll("(?s).*href=\"/decisions/([^\"]*)\".*", "$1");
        assertThat(state("decisions", id)
                        .path("inputs")
                        .valueStream()
                        .map(input -> "%s %s"
                                .formatted(
                                        input.path("group").asString(),
                                        input.path("depth").asString())))
                .containsExactly("FAMILIES COLLABORATE", "LEARNERS INFORM");

        browser.press("record-decision", "record", preview.hidden());
        assertThat(program.settled()).isEqualTo(head);
    }

    @Test
    void severalLeadsOfAStepAreChosenAtOnce() {
        String id = plan("led-plan");
        List<Map.Entry<String, String>> led = new ArrayList<>(revising(id));
        Page form = browser.open("/record/revise-action-plan?planId=" + id);
        assertThat(form.html()).contains("name=\"steps/0/leads\"");
        led.add(Map.entry("steps/0/leads", "m-212"));
        led.add(Map.entry("steps/0/leads", "m-213"));

        Page preview = browser.press("revise-action-plan", "check", led);
        browser.press("revise-action-plan", "record", preview.hidden());
        assertThat(state("plans", id).at("/steps/0/leads")).hasSize(3);
    }

    @Test
    void whatCannotBeDoneAsItStandsLeadsToTheFormThatIsMeant() {
        assertThat(browser.open("/record/adopt-vision?teamId=sample-dlt").html())
                .contains("/record/revise-vision?teamId=sample-dlt");
        Page chosen = browser.press(
                "retire-member",
                "check",
                List.of(Map.entry("teamId", "sample-elm-slt"), Map.entry("effectiveOn", "2026-06-01")));
        assertThat(chosen.status()).isGreaterThanOrEqualTo(400);
        assertThat(chosen.html()).contains("href=\"#f-memberId\"", "id=\"f-memberId-fault\"");
        assertThat(browser.open("/record/change-member-role?teamId=no-such-team")
                        .text())
                .contains("Say the team, and what is known of it is shown here.");
    }

    /** What a district asks and how it describes a step stand where the check is entered, on the day it asks it. */
    @Test
    void aCheckIsEnteredByTheWordsAndTheRulesOfItsDistrict() {
        String form = "/record/record-fidelity-check?organizationId=sample-elm&~section=";
        assertThat(browser.open(form + "comtss-practice-profile/1/school&effectiveOn=2021-11-01")
                        .text())
                .contains("1 developmental: The plan is on the web page, and nobody can say who reads it.")
                .contains("what you leave out is not assessed");
        assertThat(browser.open(form + "comtss-practice-profile/1/school&effectiveOn=2021-10-01")
                        .text())
                .doesNotContain("nobody can say who reads it");
        program.client()
                .accepted(
                        "set-criterion",
                        Map.of(
                                "organizationId", "sample-elm",
                                "instrument", "tfi",
                                "instrumentVersion", "2.1",
                                "scale", "tier-1",
                                "comparator", "AT_LEAST",
                                "value", 85,
                                "reason", "Tier 1 stands; we want it to stay.",
                                "deciders", List.of("m-210"),
                                "effectiveOn", "2026-06-01"));
        program.settled();
        assertThat(browser.open(form + "tfi/2.1/tier-1&effectiveOn=2026-06-02").text())
                .contains("Good enough is at least 85 % of the points.");
        assertThat(browser.open(form + "tfi/2.1/tier-1&effectiveOn=2026-05-30").text())
                .contains("Good enough is at least 70 % of the points.");
    }

    /** What a rule would have meant is looked at before it is set, and nothing is recorded by looking. */
    @Test
    void aRuleShowsWhatItWouldChangeBeforeItIsSet() {
        long before = position();
        Page strict = browser.press(
                "set-policy",
                "check",
                List.of(
                        Map.entry("organizationId", "sample-district"),
                        Map.entry("policy", "PLAN_HAS_INPUT"),
                        Map.entry("mode", "BLOCK"),
                        Map.entry("reason", "A plan that nobody was asked about is nobody's"),
                        Map.entry("effectiveOn", "2026-06-18")));
        assertThat(strict.status()).isEqualTo(200);
        assertThat(strict.text())
                .contains("What would change if this rule were adopted", "with a concern; would be refused", "no input")
                .contains("All of it, with");
        assertThat(strict.html())
                .contains("href=\"/plans/sample-plan-north-2024\"")
                .contains("/questions/rule-preview?district=sample-district&amp;rule=PLAN_HAS_INPUT&amp;setting=BLOCK");
        Page number = browser.press(
                "set-limit",
                "check",
                List.of(
                        Map.entry("organizationId", "sample-district"),
                        Map.entry("limit", "SMALL_CELL_LIMIT"),
                        Map.entry("number", "10"),
                        Map.entry("reason", "Ten is safer"),
                        Map.entry("effectiveOn", "2026-06-18")));
        assertThat(number.text()).contains("What it would change cannot be told.");
        assertThat(position()).isEqualTo(before);
    }

    private long position() {
        return program.client()
                .read("/api/audit/goals?district=sample-district")
                .path("position")
                .asLong();
    }
}
