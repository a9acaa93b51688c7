package org.throughline.query.question.teams.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.Days;
import org.throughline.query.Tallies;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.direction.VisionCommitments;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueQuestion;
import org.throughline.query.question.implementation.LastingWork;
import org.throughline.query.question.implementation.SupportsAnswer;
import org.throughline.query.question.implementation.SupportsQuestion;
import org.throughline.query.question.implementation.SustainabilityAnswer.OfPractice;
import org.throughline.query.question.talk.TeamLinks;
import org.throughline.query.question.teams.GroupsHeard;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Gap;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Indicator;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Missed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfElement;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.learning.LearningState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;
import org.throughline.query.tree.TeamEnds;
import org.throughline.query.words.Instruments;

/** A unit is the district's on the day; what its teams did before comes along, and so do teams and directions above it. */
@Asks(
        path = "indicators",
        place = 69,
        title = "Do we lead together, by what is recorded and by what we say of ourselves?",
        tells =
                "For each unit and each of the eight indicators of strong shared leadership: what is derived from what is recorded (`HOLDS`, `LACKS` or"
                        + " `UNKNOWN`) with its parts, how many members are missed, the latest rating by the instrument `shared-leadership-8` with what"
                        + " was said to it, and where the two differ. Every member is everybody who sits on a team of the unit's own level on the day."
                        + " A part that nobody knows makes the indicator unknown, never lacking. How far back is looked and by which numbers parts are"
                        + " judged is said by the rulebook of the day (`INDICATOR_MONTHS`, `ATTENDANCE_PERCENT`, `SUSTAINED_AFTER_CHECKS`,"
                        + " `RESPONSE_WITHIN_DAYS`, `ACKNOWLEDGED_PERCENT`). Counts are signals and no ranks; units come in the order of their ids. What"
                        + " is derived and what is rated stand side by side, and neither changes the other. Who is missed is named to whoever reads for"
                        + " one of the unit's own leading teams (`readingFor`); everybody else gets the number.",
        example = "asOf=2025-06-30")
@Component
final class IndicatorsQuestion implements Question<IndicatorsQuestion.Parameters, IndicatorsAnswer> {

    private final Instruments instruments;

    IndicatorsQuestion(Instruments instruments) {
        this.instruments = instruments;
    }

    record Parameters(
            @Means(value = "Only this organization.", example = "sample-elm") @Nullable
            String organization) {}

    @Override
    public IndicatorsAnswer answer(Snapshot snapshot, Parameters asked) {
        List<TeamState> teams = snapshot.statesUpwards(TeamState.class);
        List<OrganizationState> organizations = snapshot.statesUpwards(OrganizationState.class);
        List<Led> units = units(snapshot, asked.organization(), teams, organizations);
        Map<Element, Derived.Of> derive = derive(snapshot, units, teams, organizations);
        Ratings ratings = new Ratings(snapshot.states(FidelityState.class), instruments);
        List<OfUnit> told = units.stream()
                .map(unit -> told(unit, derive, ratings, snapshot))
                .toList();
        return new IndicatorsAnswer(
                derive.keySet().stream().map(element -> counted(element, told)).toList(), told);
    }

    private static List<Led> units(
            Snapshot snapshot,
            @Nullable String only,
            Collection<TeamState> teams,
            Collection<OrganizationState> organizations) {
        TeamEnds ends = new TeamEnds(organizations);
        Map<String, List<TeamState>> there = teams.stream()
                .filter(team -> Days.hold(team.formedOn(), ends.of(team), snapshot.day()))
                .sorted(Comparator.comparing(TeamState::teamId))
                .collect(Collectors.groupingBy(TeamState::organizationId));
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        return snapshot.states(OrganizationState.class).stream()
                .filter(unit -> unit.existsOn(snapshot.day()))
                .filter(unit -> only == null || only.equals(unit.organizationId()))
                .sorted(Comparator.comparing(OrganizationState::kind).thenComparing(OrganizationState::organizationId))
                .map(unit -> new Led(
                        unit,
                        snapshot.territory().upwards(unit.organizationId(), snapshot.day()),
                        snapshot.territory()
                                .districtOf(unit.organizationId(), snapshot.day())
                                .orElse(unit.organizationId()),
                        there.getOrDefault(unit.organizationId(), List.of()).stream()
                                .filter(team ->
                                        team.level().name().equals(unit.kind().name()))
                                .toList(),
                        rulebooks.of(unit.organizationId()),
                        snapshot.day()))
                .toList();
    }

    private static Map<Element, Derived.Of> derive(
            Snapshot snapshot,
            Collection<Led> units,
            Collection<TeamState> teams,
            Collection<OrganizationState> organizations) {
        RoleVocabulary roles = RoleVocabulary.SHIPPED.on(snapshot.day());
        List<Due> due = ChecksDueQuestion.of(snapshot).checks();
        LastingWork lasting = new LastingWork(snapshot, due);
        SupportsAnswer supports = SupportsQuestion.of(snapshot);
        List<OfPractice> inUse = snapshot.states(StageState.class).stream()
                .filter(track ->
                        track.stage() != null && track.stage().compareTo(Stage.INITIAL) >= 0 && lasting.isOpen(track))
                .sorted(Comparator.comparing(StageState::practice))
                .map(lasting::told)
                .toList();
        Map<Element, Derived.Of> derive = new EnumMap<>(Element.class);
        derive.put(
                Element.EQUITY,
                new SpokenForEquity(
                        snapshot.states(LearningState.class, members(units)),
                        snapshot.statesUpwards(EquityPauseState.class)));
        derive.put(Element.VISION, new StandingByVision(VisionCommitments.in(snapshot, teams, organizations)));
        derive.put(
                Element.VOICES,
                new SeveralVoices(
                        new GroupsHeard(
                                snapshot.statesUpwards(VoiceRegisterState.class),
                                snapshot.states(MeetingState.class),
                                snapshot.day()),
                        roles,
                        Profiles.SHIPPED.on(snapshot.day())));
        derive.put(Element.FIDELITY, new UsedAsIntended(inUse, due, snapshot.states(FidelityState.class)));
        derive.put(Element.SUPPORT, new SupportInPlace(supports));
        derive.put(Element.DATA, new DrivenByData(snapshot.states(PlanState.class)));
        derive.put(
                Element.COACHES, new CoachesReliedOn(roles, snapshot.states(CoachingState.class), supports.advice()));
        derive.put(
                Element.COMMUNICATION,
                new TalkingBothWays(new TeamLinks(
                        snapshot.day(),
                        organizations,
                        teams,
                        snapshot.statesUpwards(ChannelState.class),
                        snapshot.statesUpwards(ExchangeState.class))));
        return derive;
    }

    private static Set<String> members(Collection<Led> units) {
        return units.stream()
                .flatMap(unit -> unit.seats().stream())
                .map(Tenure::memberId)
                .collect(Collectors.toSet());
    }

    private static OfUnit told(Led unit, Map<Element, Derived.Of> derive, Ratings ratings, Snapshot snapshot) {
        List<String> teams = unit.teams().stream().map(TeamState::teamId).toList();
        boolean named = snapshot.isReadFor(teams);
        List<Indicator> indicators = new ArrayList<>();
        derive.forEach(
                (element, of) -> indicators.add(told(element, of.in(unit), ratings.of(unit.id(), element), named)));
        return new OfUnit(
                unit.id(),
                unit.unit().name(),
                unit.unit().kind(),
                unit.window().from(),
                teams,
                unit.members().size(),
                named,
                List.copyOf(indicators));
    }

    private static Indicator told(Element element, Derived derived, @Nullable Rating rating, boolean named) {
        Set<String> missed = derived.missed();
        return new Indicator(
                element,
                derived.finding(),
                derived.parts(),
                missed == null
                        ? null
                        : new Missed(missed.size(), derived.unknown(), named ? List.copyOf(missed) : null),
                rating,
                Gap.between(derived.finding(), rating));
    }

    private static OfElement counted(Element element, Collection<OfUnit> units) {
        List<Indicator> of = units.stream()
                .flatMap(unit -> unit.indicators().stream())
                .filter(one -> one.element() == element)
                .toList();
        return new OfElement(
                element,
                Tallies.count(of, one -> one.finding() == Finding.HOLDS),
                Tallies.count(of, one -> one.finding() == Finding.LACKS),
                Tallies.count(of, one -> one.finding() == Finding.UNKNOWN),
                Tallies.count(of, one -> one.rating() != null),
                Tallies.count(of, one -> one.gap() == Gap.RATED_HIGHER),
                Tallies.count(of, one -> one.gap() == Gap.DERIVED_HIGHER));
    }
}
