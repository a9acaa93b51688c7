package org.throughline.query.question.teams.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.question.teams.indicator.LedSchool.answer;
import static org.throughline.query.question.teams.indicator.LedSchool.day;
import static org.throughline.query.question.teams.indicator.LedSchool.district;
import static org.throughline.query.question.teams.indicator.LedSchool.indicator;
import static org.throughline.query.question.teams.indicator.LedSchool.learned;
import static org.throughline.query.question.teams.indicator.LedSchool.missed;
import static org.throughline.query.question.teams.indicator.LedSchool.part;
import static org.throughline.query.question.teams.indicator.LedSchool.paused;
import static org.throughline.query.question.teams.indicator.LedSchool.rating;
import static org.throughline.query.question.teams.indicator.LedSchool.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Gap;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Indicator;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfElement;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.read.Reader;

/** What is derived of those who lead a school, beside what they rated. */
class PeopleIndicatorsIT {

    @Test
    void equityIsSpokenForWhereEachLearnedOrPaused() {
        OfUnit all = school(learned("m-1", "2021-07-01"), paused(List.of("m-2", "m-3"), "2022-01-10"));
        assertThat(indicator(Element.EQUITY, all).finding()).isEqualTo(Finding.HOLDS);
        assertThat(all.from()).isEqualTo("2021-07-01");

        OfUnit tooEarly = school(learned("m-1", "2021-06-30"), paused(List.of("m-2", "m-3"), "2022-01-10"));
        assertThat(indicator(Element.EQUITY, tooEarly).finding()).isEqualTo(Finding.LACKS);
        assertThat(indicator(Element.EQUITY, tooEarly).missed()).isEqualTo(new IndicatorsAnswer.Missed(1, 0, null));
    }

    @Test
    void howFarBackIsLookedIsSaidByTheRulebookOfTheDay() {
        SubjectEvent two =
                new LimitSet("d1", Limit.INDICATOR_MONTHS, 24, "Two years", null, List.of(), day("2022-01-01"));
        SubjectEvent later = new LimitSet("d1", Limit.INDICATOR_MONTHS, 3, "Less", null, List.of(), day("2022-07-01"));
        OfUnit unit = school(learned("m-1", "2020-09-01"), paused(List.of("m-2", "m-3"), "2022-01-10"), two, later);
        assertThat(indicator(Element.EQUITY, unit).finding()).isEqualTo(Finding.HOLDS);
    }

    @Test
    void whoMayHaveTakenPartInAPauseIsUnknownAndNotMissed() {
        Indicator equity = indicator(Element.EQUITY, school(learned("m-1", "2022-01-01"), paused(null, "2022-01-10")));
        assertThat(equity.finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(equity.missed()).isEqualTo(new IndicatorsAnswer.Missed(0, 2, null));
    }

    @Test
    void whoIsMissedIsNamedToThoseWhoReadForTheTeamAlone() {
        List<SubjectEvent> events = district(learned("m-2", "2022-01-01"));
        assertThat(named(events, "slt")).containsExactly("m-1", "m-3");
        assertThat(named(events, "dlt")).isNull();
        assertThat(named(events, null)).isNull();
    }

    private static @Nullable List<String> named(List<SubjectEvent> events, @Nullable String readingFor) {
        return missed(indicator(
                        Element.EQUITY,
                        answer(events, "d1", new Reader(readingFor)).units().get(1)))
                .memberIds();
    }

    private static CommitmentMade committed(
            String in, CommitmentLevel level, @Nullable String by, String role, int version) {
        return new CommitmentMade(
                in,
                "C-" + by + version,
                CommitmentKind.DIRECTION,
                level,
                by,
                role,
                new DirectionVersion("dlt", version),
                null,
                null,
                null,
                List.of(),
                List.of(),
                day("2021-09-01"));
    }

    private static VisionAdopted vision() {
        return new VisionAdopted(
                "dlt", 1, Map.of("en", "All"), null, null, List.of(), null, List.of(), List.of(), day("2020-09-01"));
    }

    @Test
    void visionIsSharedWhereEachCommittedToItAsItIsInSchoolsAndDistrict() {
        List<SubjectEvent> all = new ArrayList<>(List.of(
                vision(),
                committed("s1", CommitmentLevel.SCHOOL, "m-1", "PRINCIPAL", 1),
                committed("s1", CommitmentLevel.SCHOOL, "m-2", "TEACHER", 1),
                committed("s1", CommitmentLevel.SCHOOL, "m-3", "PARENT", 1),
                committed("d1", CommitmentLevel.DISTRICT, "m-9", "SUPERINTENDENT", 1)));
        assertThat(indicator(Element.VISION, school(all.toArray(SubjectEvent[]::new)))
                        .finding())
                .isEqualTo(Finding.HOLDS);

        all.add(new VisionRevised(
                "dlt",
                2,
                Map.of("en", "All and each"),
                null,
                null,
                null,
                "New",
                List.of(),
                List.of(),
                List.of(),
                day("2022-01-01")));
        OfUnit revised = school(all.toArray(SubjectEvent[]::new));
        assertThat(indicator(Element.VISION, revised).finding()).isEqualTo(Finding.LACKS);
        assertThat(missed(indicator(Element.VISION, revised)).people()).isEqualTo(3);
        assertThat(part(PartCode.COMMITTED_IN_DISTRICT, revised).finding()).isEqualTo(Finding.LACKS);
    }

    @Test
    void ofAGroupThatCommittedAsAWholeNobodyKnowsItOfTheOne() {
        OfUnit unit = school(vision(), committed("s1", CommitmentLevel.SCHOOL, null, "TEACHER", 1));
        assertThat(part(PartCode.EACH_COMMITTED, unit))
                .extracting(Part::met, Part::asked, Part::unknown)
                .containsExactly(0, 3, 1);
    }

    @Test
    void withoutAVisionNothingIsKnown() {
        assertThat(indicator(Element.VISION, school()).finding()).isEqualTo(Finding.UNKNOWN);
    }

    private static MeetingHeld met(String id, Presence parent, String on) {
        return new MeetingHeld(id, "s1", "slt", List.of(), Map.of("m-3", parent), List.of(), List.of(), day(on));
    }

    @Test
    void aGroupIsHeardByWhoSpeaksForItAndCameOftenEnough() {
        SubjectEvent[] heard = {
            new UnderservedGroupListed("d1", "RURAL", Map.of("en", "Rural"), null, day("2021-08-01")),
            new AdvocateNamed("d1", "RURAL", "slt", "m-3", day("2021-08-01")),
            met("h1", Presence.PRESENT, "2021-10-01"),
            met("h2", Presence.PRESENT, "2021-11-01"),
            met("h3", Presence.ABSENT, "2021-12-01")
        };
        Part part = part(PartCode.GROUPS_HEARD, school(heard));
        assertThat(part.finding()).isEqualTo(Finding.LACKS);
        assertThat(part.limit()).isEqualTo(80);
        assertThat(part.lacking()).extracting(Lacking::ref).containsExactly("RURAL");

        SubjectEvent[] often = heard.clone();
        often[4] = met("h3", Presence.PRESENT, "2021-12-01");
        assertThat(part(PartCode.GROUPS_HEARD, school(often)).finding()).isEqualTo(Finding.HOLDS);
    }

    @Test
    void whatMembersSaidOfThemselvesMakesAGroupUnknown() {
        SubjectEvent listed = new UnderservedGroupListed("d1", "RURAL", Map.of("en", "Rural"), null, day("2021-08-01"));
        assertThat(part(PartCode.GROUPS_HEARD, school(listed)).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(
                                PartCode.GROUPS_HEARD,
                                school(listed, new PerspectiveDeclared("d1", "x", "slt", "m-2", day("2021-09-01"))))
                        .finding())
                .isEqualTo(Finding.UNKNOWN);
        assertThat(part(PartCode.GROUPS_HEARD, school()).finding()).isEqualTo(Finding.UNKNOWN);
    }

    private static FidelityCheckRecorded rated(String id, Map<String, Integer> answers, String on) {
        return new FidelityCheckRecorded(
                id,
                "s1",
                "MTSS",
                "shared-leadership-8",
                "1",
                RaterKind.SELF,
                List.of("elements"),
                answers,
                List.of(),
                new CheckDetails(
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new CheckDetails.ItemNote("1", "As we see it", List.of())),
                        List.of(),
                        List.of()),
                "All of it",
                null,
                List.of(),
                List.of(),
                day(on));
    }

    @Test
    void theLatestRatingOfEachStandsBesideWhatIsDerivedAndChangesNothing() {
        OfUnit unit =
                school(rated("r1", Map.of("1", 2, "6", 1), "2021-05-01"), rated("r2", Map.of("1", 2), "2022-05-01"));
        Indicator equity = indicator(Element.EQUITY, unit);
        assertThat(equity.finding()).isEqualTo(Finding.LACKS);
        assertThat(equity.gap()).isEqualTo(Gap.RATED_HIGHER);
        assertThat(rating(equity).checkId()).isEqualTo("r2");
        assertThat(rating(equity).step()).isEqualTo("in place");
        assertThat(rating(equity).statement()).isEqualTo("As we see it");
        assertThat(rating(indicator(Element.DATA, unit)).checkId()).isEqualTo("r1");
        assertThat(rating(indicator(Element.DATA, unit)).statement()).isEqualTo("All of it");
        assertThat(indicator(Element.DATA, unit).gap()).isEqualTo(Gap.NOT_COMPARED);
        assertThat(indicator(Element.VISION, unit).rating()).isNull();
    }

    @Test
    void aRatingThatWasTakenBackIsNone() {
        OfUnit unit = school(
                rated("r1", Map.of("1", 1), "2021-05-01"),
                rated("r2", Map.of("1", 2), "2022-05-01"),
                new FidelityCheckRetracted("r2", "Another school's", day("2022-05-01")));
        assertThat(rating(indicator(Element.EQUITY, unit)).checkId()).isEqualTo("r1");
        assertThat(indicator(Element.EQUITY, unit).gap()).isEqualTo(Gap.AGREE);
    }

    @Test
    void unitsAreCountedElementByElementAndASchoolAloneIsToldTheSame() {
        List<SubjectEvent> events = district(learned("m-1", "2022-01-01"), rated("r1", Map.of("1", 2), "2022-05-01"));
        IndicatorsAnswer all = answer(events, "d1", Reader.ANYBODY);
        assertThat(all.elements().getFirst()).isEqualTo(new OfElement(Element.EQUITY, 0, 1, 1, 1, 1, 0));
        assertThat(all.units()).extracting(OfUnit::members).containsExactly(0, 3);
        assertThat(answer(events, "s1", Reader.ANYBODY).units())
                .containsExactly(all.units().get(1));
    }
}
