package org.throughline.query.question.teams.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseTrigger;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.history.EventMemory;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Indicator;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Missed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.read.Reader;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.tree.OrganizationPlaces;
import org.throughline.query.words.Instruments;

/** A district with one school that three people lead, and what the question of the indicators answers of it. */
final class LedSchool {

    private static final LocalDate BEGIN = LocalDate.parse("2020-08-01");
    private static final LocalDate DAY = LocalDate.parse("2022-06-30");

    private static final Instruments EIGHT = new Instruments() {
        private final InstrumentDefinition definition = EventJson.MAPPER.readValue("""
                {"code": "shared-leadership-8", "version": "1", "name": "Eight",
                 "scales": [{"code": "rating", "points": [{"points": 0, "name": "not yet"}, {"points": 1, "name": "in part"},
                   {"points": 2, "name": "in place"}]}],
                 "sections": [{"code": "elements", "name": "Elements", "kinds": [], "singly": true,
                   "items": [{"code": "1", "label": "One"}, {"code": "6", "label": "Six"}]}]}""", InstrumentDefinition.class);

        @Override
        public Optional<String> nameOf(String code) {
            return Optional.empty();
        }

        @Override
        public Optional<InstrumentDefinition> definition(String code, String version) {
            return code.equals("shared-leadership-8") ? Optional.of(definition) : Optional.empty();
        }
    };

    private LedSchool() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static List<SubjectEvent> district(SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGIN),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGIN),
                new TeamFormed("dlt", "d1", TeamLevel.DISTRICT, "DLT", null, List.of(), BEGIN),
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "SLT", "dlt", List.of(), BEGIN),
                new MemberAppointed("slt", "m-1", "PRINCIPAL", null, null, BEGIN),
                new MemberAppointed("slt", "m-2", "TEACHER", null, null, BEGIN),
                new MemberAppointed("slt", "m-3", "PARENT", null, null, BEGIN)));
        events.addAll(List.of(more));
        return events;
    }

    static IndicatorsAnswer answer(List<SubjectEvent> events, String about, Reader reader) {
        Recording recording = new Recording();
        events.forEach(event -> recording.add(event, "d1", unitOf(event)));
        ViewDatabase views = new ViewDatabase();
        views.apply(recording.entries());
        EventMemory memory = views.memory();
        return new IndicatorsQuestion(EIGHT)
                .answer(
                        SnapshotsOf.everybody(
                                        ViewDatabase.KINDS,
                                        memory,
                                        new OrganizationPlaces(memory, new OrganizationFold()),
                                        views.timeline())
                                .at(new Tense(DAY, null), about, reader),
                        new IndicatorsQuestion.Parameters(null));
    }

    /** Registers are the district's, and so is whatever names it. */
    private static String unitOf(SubjectEvent event) {
        return event instanceof OrganizationRegistered registered
                ? registered.organizationId()
                : event.subjectId().startsWith("d") ? "d1" : "s1";
    }

    /** The school, with more recorded than its team of three. */
    static OfUnit school(SubjectEvent... more) {
        return answer(district(more), "d1", Reader.ANYBODY).units().get(1);
    }

    static Indicator indicator(Element element, OfUnit unit) {
        return unit.indicators().stream()
                .filter(one -> one.element() == element)
                .findFirst()
                .orElseThrow();
    }

    static Missed missed(Indicator indicator) {
        return Objects.requireNonNull(indicator.missed());
    }

    static Rating rating(Indicator indicator) {
        return Objects.requireNonNull(indicator.rating());
    }

    static Part part(PartCode code, OfUnit unit) {
        return unit.indicators().stream()
                .flatMap(one -> one.parts().stream())
                .filter(one -> one.part() == code)
                .findFirst()
                .orElseThrow();
    }

    static LearningRecorded learned(String member, String on) {
        return new LearningRecorded(member, "l-" + member, "s1", "CULTURAL_COMPETENCE", null, null, List.of(), day(on));
    }

    static EquityPauseHeld paused(@Nullable List<String> participants, String on) {
        return new EquityPauseHeld(
                "p1",
                "s1",
                "slt",
                PauseTrigger.PLANNED,
                null,
                null,
                null,
                null,
                participants,
                List.of(),
                List.of(),
                List.of(),
                day(on));
    }
}
