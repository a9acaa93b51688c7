package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.question.implementation.TrackScore.CatalogueChoice;
import org.throughline.query.question.implementation.stages.Catalogues;
import org.throughline.query.question.implementation.stages.StageMapping;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * How long stages last, how much of them is done, and who is stalled since when.
 *
 * @param stalledAfterDays days of quiet after which an unfinished track counts as stalled
 * @param stalledRule where that number comes from: the request, the district's rulebook, or what is usual
 * @param rules by which the scores are made
 * @param tracks by practice and organization
 * @param practices where the sites stop
 * @param mapping what the stages are called elsewhere
 */
public record StageScoresAnswer(
        int stalledAfterDays,
        Source stalledRule,
        List<String> rules,
        List<TrackScore> tracks,
        List<PracticeSummary> practices,
        StageMapping mapping) {

    static final List<String> RULES = List.of(
            "proportion = completed / (defined - not applicable); it is absent, not 0, where nothing applies",
            "skipped activities and those not done yet stay in the denominator; a skipped one leaves nothing to be"
                    + " done",
            "duration = days from the first to the last completed activity of the stage; 0 when there is one, absent"
                    + " when there is none",
            "a stage with activities not done yet is open: its duration is the length so far, in no average",
            "an attempt given up keeps its scores as of that day; entering the first stage again is another attempt",
            "final stage = the furthest with a completed activity; for an attempt given up the stage it was in that"
                    + " day",
            "an attempt is counted by the catalogue in force on the day asked about, or on the day it was given up",
            "an activity that was reopened counts as not done yet from that day on",
            "stalled = under way, not in full implementation, and no move and no completed activity for more than"
                    + " stalledAfterDays; full implementation is kept up, not left");

    /** Where the number of days comes from. */
    public enum Source {
        REQUEST,
        RULEBOOK,
        USUAL
    }

    /** The number of days after which a track counts as stalled, and where it comes from. */
    record StalledAfter(int days, Source source) {}

    /**
     * Puts the answer together. Pure.
     *
     * @param tracks of the district, or of every one
     * @param practice only this one; absent for all
     * @param day the day asked about
     */
    static StageScoresAnswer of(
            Collection<StageState> tracks,
            Collection<OrganizationState> organizations,
            @Nullable String practice,
            CatalogueChoice catalogue,
            StalledAfter stalledAfter,
            LocalDate day) {
        Map<String, OrganizationState> byId = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, Function.identity()));
        Map<String, List<TrackScore>> byPractice = tracks.stream()
                .filter(track -> practice == null || practice.equals(track.practice()))
                .filter(track -> !track.attempts().isEmpty())
                .flatMap(track -> Stream.ofNullable(byId.get(track.organizationId()))
                        .map(organization -> TrackScore.of(track, organization, catalogue, stalledAfter.days(), day)))
                .sorted(Comparator.comparing(TrackScore::organizationName).thenComparing(TrackScore::organizationId))
                .collect(Collectors.groupingBy(TrackScore::practice, TreeMap::new, Collectors.toList()));
        return new StageScoresAnswer(
                stalledAfter.days(),
                stalledAfter.source(),
                RULES,
                byPractice.values().stream().flatMap(List::stream).toList(),
                byPractice.entrySet().stream()
                        .map(entry -> PracticeSummary.of(
                                entry.getKey(), entry.getValue(), notBegun(entry.getValue(), byId, day)))
                        .toList(),
                Catalogues.MAPPING);
    }

    private static List<String> notBegun(
            List<TrackScore> begun, Map<String, OrganizationState> organizations, LocalDate day) {
        Set<String> ids = begun.stream().map(TrackScore::organizationId).collect(Collectors.toSet());
        return organizations.values().stream()
                .filter(organization -> organization.kind() == OrganizationKind.SCHOOL)
                .filter(organization ->
                        organization.endedOn() == null || organization.endedOn().isAfter(day))
                .map(OrganizationState::organizationId)
                .filter(id -> !ids.contains(id))
                .sorted()
                .toList();
    }
}
