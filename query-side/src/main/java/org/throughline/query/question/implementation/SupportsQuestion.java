package org.throughline.query.question.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.SupportSpans.Span;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.SmallCell;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.support.StaffSupportState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.talk.exchange.ExchangeState.ExchangeKind;
import org.throughline.query.subject.teams.team.TeamState;

/** Everything belongs, with all its years, to the district of its organization on the day asked about. */
@Asks(
        path = "supports",
        place = 63,
        title = "Which supports were in place for each practice, and which lapsed?",
        tells =
                "For every practice that an organization is on the way with, which kinds of support were in place on the day: coaching, learning,"
                        + " resources and time, of its own or from above. What is scheduled and was never held is promised and not in place. Which"
                        + " stretches had nothing of a kind any more that had been there; what coaches advised and nobody answered; how far coaching"
                        + " was done as it was meant, school year by school year, beside the fidelity of the practice; and how good learning was,"
                        + " whether it went on, and whether those it was for designed it too. The coaching of single teachers is theirs: it is only"
                        + " counted, and not where they are few.",
        example = "asOf=2022-03-01")
@Component
public final class SupportsQuestion implements Question<Question.Nothing, SupportsAnswer> {

    @Override
    public SupportsAnswer answer(Snapshot snapshot, Nothing asked) {
        return of(snapshot);
    }

    /** The answer. */
    public static SupportsAnswer of(Snapshot snapshot) {
        Map<String, OrganizationState> organizations = new HashMap<>();
        snapshot.statesUpwards(OrganizationState.class).forEach(one -> organizations.put(one.organizationId(), one));
        Map<String, TeamState> teams = snapshot.byId(TeamState.class);
        Map<String, CoachingState> coaching = new HashMap<>(snapshot.byId(CoachingState.class));
        List<CoachingState> ofTeachers = coaching.values().stream()
                .filter(record -> isOfATeacher(teams.get(record.teamId())))
                .toList();
        ofTeachers.forEach(record -> coaching.remove(record.teamId()));
        List<StaffSupportState> learning = snapshot.statesUpwards(StaffSupportState.class);
        List<Span> spans = new SupportSpans(snapshot.day(), organizations, teams::get)
                .of(learning, coaching.values(), snapshot.statesUpwards(ResourceLedgerState.class));
        Supports supports = new Supports(
                snapshot.day(), spans, learning, unit -> snapshot.territory().upwards(unit, snapshot.day()));
        List<StageState> tracks = snapshot.states(StageState.class).stream()
                .filter(track -> track.stage() != null && isOpen(organizations.get(track.organizationId()), snapshot))
                .toList();
        return new SupportsAnswer(
                supports.practices(tracks),
                supports.inPlace(),
                supports.lapses(tracks),
                supports.advice(
                        snapshot.states(ExchangeState.class).stream()
                                .filter(one -> one.kind() == ExchangeKind.ADVICE && one.withdrawnOn() == null)
                                .toList(),
                        coaching),
                new CoachingYears(
                                Profiles.SHIPPED.on(snapshot.day()).schoolYears(),
                                snapshot.states(FidelityState.class).stream()
                                        .filter(FidelityState::counts)
                                        .sorted(FidelityState.IN_TIME)
                                        .toList())
                        .of(coaching.values()),
                Supports.quality(snapshot.states(StaffSupportState.class), snapshot.day()),
                shown(
                        Tallies.count(
                                ofTeachers,
                                record -> record.assignments().stream().anyMatch(one -> one.isOn(snapshot.day()))),
                        snapshot));
    }

    /** A team that is not known is not known to be shared. */
    private static boolean isOfATeacher(@Nullable TeamState team) {
        return team == null || !team.level().isShared();
    }

    private static boolean isOpen(@Nullable OrganizationState unit, Snapshot snapshot) {
        return unit != null && !unit.hasEndedBy(snapshot.day());
    }

    private static @Nullable Integer shown(int teachers, Snapshot snapshot) {
        return teachers > 0 && teachers < SmallCell.of(snapshot) ? null : teachers;
    }
}
