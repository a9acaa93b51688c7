package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.direction.direction.DirectionCommand.AdoptVision;
import org.throughline.command.direction.direction.DirectionCommand.AlignDirection;
import org.throughline.command.direction.direction.DirectionCommand.DraftVision;
import org.throughline.command.direction.direction.DirectionCommand.ReviseVision;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.direction.direction.DirectionState.Draft;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;

/** Visions: the words in force and those on the table, and beside them the vision of the level above. */
final class DirectionGrounds {

    private static final String TEAM = "teamId";
    private static final String TEXT = "text";

    private DirectionGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(DraftVision.class, TEAM, DirectionGrounds::drafting),
                Beginning.of(AdoptVision.class, TEAM, DirectionGrounds::adopting),
                Beginning.of(ReviseVision.class, TEAM, DirectionGrounds::revising),
                Beginning.of(AlignDirection.class, TEAM, DirectionGrounds::aligning));
    }

    private static Optional<Ground> drafting(Look look) {
        return look.team(TEAM).map(team -> {
            Vision vision = vision(look, team.teamId());
            return beside(look, team)
                    .unlessSaid(TEXT, vision == null ? null : vision.text())
                    .offer("draftedBy", look.members(team, "draftedBy"));
        });
    }

    private static Optional<Ground> adopting(Look look) {
        return look.team(TEAM).map(team -> {
            Ground ground = beside(look, team)
                    .offer("ledBy", look.members(team, "ledBy"))
                    .offer("process/participants", look.members(team, "participants"));
            return vision(look, team.teamId()) == null
                    ? ground.unlessSaid(TEXT, latest(direction(look, team.teamId())))
                    : ground.instead(
                            "revise-vision", "revise the vision that is in force", Map.of(TEAM, team.teamId()));
        });
    }

    private static Optional<Ground> revising(Look look) {
        return look.team(TEAM).map(team -> {
            Vision vision = vision(look, team.teamId());
            Ground ground = beside(look, team)
                    .offer("deciders", look.members(team, "deciders"))
                    .offer("process/participants", look.members(team, "participants"));
            return vision == null
                    ? ground.instead("adopt-vision", "adopt the first vision", Map.of(TEAM, team.teamId()))
                    : ground.unlessSaid(TEXT, vision.text()).unlessSaid("covers", vision.covers());
        });
    }

    private static Optional<Ground> aligning(Look look) {
        return look.team(TEAM).map(team -> {
            DirectionState own = direction(look, team.teamId());
            Alignment held = own == null ? null : own.alignment();
            String above = team.parentTeamId();
            List<Choice> versions = above == null ? List.of() : versions(look, above);
            Ground ground = beside(look, team)
                    .says(
                            "Held aligned",
                            held == null
                                    ? "Nothing was said so far."
                                    : "Version %d with version %d of %s, since %s"
                                            .formatted(
                                                    held.version(),
                                                    held.parentVersion(),
                                                    look.names().team(held.parentTeamId()),
                                                    Words.day(held.since())))
                    .says(above == null ? "No team is above this one on that day." : "")
                    .pick("Which version of the level above", List.of("parentTeamId", "parentVersion"), versions);
            if (!versions.isEmpty()) {
                // as people mean it unless they say otherwise, the latest
                Map<String, String> latest = versions.getFirst().values();
                ground.unlessSaid("parentTeamId", latest.get("parentTeamId"))
                        .unlessSaid(
                                "parentVersion", Integer.valueOf(Objects.requireNonNull(latest.get("parentVersion"))));
            }
            return ground;
        });
    }

    /** Versions of a team's direction, the latest first. */
    private static List<Choice> versions(Look look, String team) {
        DirectionState direction = direction(look, team);
        return direction == null
                ? List.of()
                : direction.versions().reversed().stream()
                        .map(version -> choice(look.names().team(team), team, version))
                        .toList();
    }

    private static Choice choice(String name, String team, Version version) {
        return new Choice(
                Map.of("parentTeamId", team, "parentVersion", String.valueOf(version.version())),
                "%s: version %d, in force since %s (%s)"
                        .formatted(
                                name,
                                version.version(),
                                Words.day(version.since()),
                                Words.code(version.part().name())));
    }

    /** The team's own words, and those of the level above. */
    private static Ground beside(Look look, TeamState team) {
        DirectionState own = direction(look, team.teamId());
        Ground ground = new Ground().of("team", team.teamId(), team.name());
        ground.says("Vision in force", told(own));
        if (own != null && !own.drafts().isEmpty()) {
            Draft draft = own.drafts().getLast();
            ground.says("On the table since " + Words.day(draft.on()), "“%s”".formatted(Words.text(draft.text())));
        }
        if (team.parentTeamId() != null) {
            ground.says(
                    "Vision of " + look.names().team(team.parentTeamId()), told(direction(look, team.parentTeamId())));
        }
        return ground;
    }

    private static String told(@Nullable DirectionState direction) {
        Vision vision = direction == null ? null : direction.vision();
        return vision == null
                ? "There is none yet."
                : "“%s” since %s%s"
                        .formatted(
                                Words.text(vision.text()), Words.day(vision.since()), Words.version(vision.version()));
    }

    private static @Nullable Map<String, String> latest(@Nullable DirectionState direction) {
        return direction == null || direction.drafts().isEmpty()
                ? null
                : direction.drafts().getLast().text();
    }

    private static @Nullable Vision vision(Look look, String team) {
        DirectionState direction = direction(look, team);
        return direction == null ? null : direction.vision();
    }

    private static @Nullable DirectionState direction(Look look, String team) {
        return look.state(DirectionState.class, team).orElse(null);
    }
}
