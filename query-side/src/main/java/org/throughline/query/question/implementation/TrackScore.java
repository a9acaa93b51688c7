package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;

/**
 * An organization's way with one practice in figures.
 *
 * @param standing whether an attempt is under way
 * @param stage the stage held; absent when none is
 * @param since the day it was entered
 * @param attempts every one, the present one last; their scores are never mixed
 * @param quiet how long nothing has happened; absent where nothing is under way
 */
public record TrackScore(
        String organizationId,
        String organizationName,
        String practice,
        Standing standing,
        @Nullable Stage stage,
        @Nullable LocalDate since,
        List<AttemptScore> attempts,
        @Nullable Quiet quiet) {

    /** Whether a track goes on. */
    public enum Standing {
        UNDER_WAY,
        /** The practice was given up. */
        GIVEN_UP,
        /** The organization is no more; what was open then stays open. */
        ORGANIZATION_ENDED
    }

    /** Which version of the catalogue an attempt is counted by. */
    interface CatalogueChoice {
        ActivityCatalogue on(LocalDate day);
    }

    static TrackScore of(
            StageState track,
            OrganizationState organization,
            CatalogueChoice catalogue,
            int stalledAfterDays,
            LocalDate asked) {
        LocalDate ended = organization.endedOn();
        LocalDate day = ended == null || ended.isAfter(asked) ? asked : ended;
        List<AttemptScore> attempts = track.attempts().stream()
                .map(attempt -> AttemptScore.of(track, attempt, catalogue.on(lastDay(attempt, day)), day))
                .toList();
        Standing standing = standing(track, ended != null && !ended.isAfter(asked));
        return new TrackScore(
                track.organizationId(),
                organization.name(),
                track.practice(),
                standing,
                track.stage(),
                track.since(),
                attempts,
                standing == Standing.UNDER_WAY ? Quiet.of(track, stalledAfterDays, day) : null);
    }

    private static LocalDate lastDay(Attempt attempt, LocalDate day) {
        return attempt.until() == null ? day : attempt.until();
    }

    private static Standing standing(StageState track, boolean organizationEnded) {
        if (track.stage() == null) {
            return Standing.GIVEN_UP;
        }
        return organizationEnded ? Standing.ORGANIZATION_ENDED : Standing.UNDER_WAY;
    }

    /** The present attempt, or the last one. */
    AttemptScore last() {
        return attempts.getLast();
    }
}
