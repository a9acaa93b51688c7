package org.throughline.infra.form.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveFeedback;
import org.throughline.command.talk.exchange.ExchangeCommand.RespondToFeedback;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.talk.exchange.ExchangeState.ExchangeKind;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;

/** Feedback: what there is to say something about, and what was said and waits for a response. */
final class FeedbackGrounds {

    private FeedbackGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(GiveFeedback.class, "toTeamId", FeedbackGrounds::giving),
                Beginning.of(RespondToFeedback.class, "exchangeId", FeedbackGrounds::answering));
    }

    private static Optional<Ground> giving(Look look) {
        return look.team("toTeamId").map(team -> {
            long open = look.states(ExchangeState.class, team.organizationId()).stream()
                    .filter(one -> one.kind() == ExchangeKind.FEEDBACK
                            && one.owedBy().equals(team.teamId())
                            && one.settledOn() == null
                            && one.withdrawnOn() == null)
                    .count();
            return new Ground()
                    .of("team", team.teamId(), team.name())
                    .says(
                            open == 0
                                    ? "No feedback waits for a response of this team."
                                    : Words.count(open, "piece of feedback waits", "pieces of feedback wait")
                                            + " for a response of this team.")
                    .pickOr("About what", List.of("about", "aboutId"), about(look, team), "Something else, as follows");
        });
    }

    /** What the team has in hand. */
    private static List<Choice> about(Look look, TeamState team) {
        List<Choice> choices = new ArrayList<>();
        plans(look, team.organizationId(), team.teamId())
                .forEach(plan -> choices.add(
                        about(FeedbackAbout.PLAN, plan.planId(), "The plan “%s”".formatted(Words.text(plan.title())))));
        look.state(DirectionState.class, team.teamId())
                .filter(direction -> direction.version() > 0)
                .ifPresent(direction -> choices.add(about(
                        FeedbackAbout.DIRECTION,
                        direction.teamId(),
                        "The vision and the rest of the team's direction")));
        look.states(StageState.class, team.organizationId()).stream()
                .filter(track -> track.organizationId().equals(team.organizationId()) && track.stage() != null)
                .map(StageState::practice)
                .distinct()
                .sorted()
                .forEach(practice -> choices.add(about(FeedbackAbout.PRACTICE, practice, "The practice " + practice)));
        return choices;
    }

    private static Choice about(FeedbackAbout what, String which, String label) {
        return new Choice(Map.of("about", what.name(), "aboutId", which), label);
    }

    private static Optional<Ground> answering(Look look) {
        return look.state(ExchangeState.class, look.text("exchangeId"))
                .filter(one -> one.kind() != ExchangeKind.INFORMATION && one.withdrawnOn() == null)
                .map(one -> {
                    Ground ground = new Ground()
                            .of(
                                    "exchange",
                                    one.exchangeId(),
                                    one.kind() == ExchangeKind.ADVICE ? "The advice" : "The feedback")
                            .says(said(look, one), one.words() == null ? "Its words are not here." : one.words())
                            .lists("Told so far", told(look, one));
                    look.state(TeamState.class, one.owedBy()).ifPresent(team -> {
                        ground.says("Who owes a response", team.name());
                        ground.mayPick("Response by", List.of("by"), look.members(team, "by"), "Nobody in particular");
                        List<Choice> versions = versions(look, team, one.saidOn());
                        if (!versions.isEmpty()) {
                            ground.mayPick(
                                    "Version of a plan that came of it",
                                    List.of("planId", "planVersion"),
                                    versions,
                                    "None");
                        }
                    });
                    return ground;
                });
    }

    private static String said(Look look, ExchangeState one) {
        String who = Stream.of(
                        one.memberId() == null ? "" : look.names().person(one.memberId()),
                        one.fromTeamId() == null ? "" : look.names().team(one.fromTeamId()),
                        one.fromRole() == null ? "" : Words.one(Words.code(one.fromRole())))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("somebody");
        return "Said on %s by %s to %s"
                .formatted(Words.day(one.saidOn()), who, look.names().team(one.toTeamId()));
    }

    private static List<String> told(Look look, ExchangeState one) {
        return one.responses().stream()
                .map(response -> "%s on %s by %s"
                        .formatted(
                                Words.sentence(Words.code(response.outcome().name())),
                                Words.day(response.on()),
                                look.names().team(response.teamId())))
                .toList();
    }

    /** Versions that took effect since: what stood before came of something else. */
    private static List<Choice> versions(Look look, TeamState team, LocalDate since) {
        return plans(look, team.organizationId(), team.teamId()).stream()
                .filter(plan -> !began(plan).isBefore(since))
                .map(plan -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put("planId", plan.planId());
                    values.put("planVersion", String.valueOf(plan.version()));
                    return new Choice(values, "“%s”, version %d".formatted(Words.text(plan.title()), plan.version()));
                })
                .toList();
    }

    private static LocalDate began(PlanState plan) {
        return plan.revisions().isEmpty()
                ? plan.draftedOn()
                : plan.revisions().getLast().since();
    }

    /** Plans of a team under way. */
    static List<PlanState> plans(Look look, String unit, String team) {
        return look.states(PlanState.class, unit).stream()
                .filter(plan -> plan.teamId().equals(team) && plan.status() != PlanState.Status.CLOSED)
                .sorted(Comparator.comparing(PlanState::draftedOn).reversed())
                .toList();
    }
}
