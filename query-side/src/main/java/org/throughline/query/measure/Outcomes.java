package org.throughline.query.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.measure.MeasureCategory;
import org.throughline.query.fidelity.FidelityState;
import org.throughline.query.measure.OutcomesAnswer.Outcome;
import org.throughline.query.measure.OutcomesAnswer.Track;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.stage.StageState;
import org.throughline.query.team.composition.SchoolYears;

/** What is needed of stages, checks and measures to answer how long it took to outcomes. */
record Outcomes(
        Collection<OrganizationState> organizations,
        Collection<StageState> tracks,
        Collection<FidelityState> checks,
        Collection<MeasureState> measures,
        SchoolYears years,
        LocalDate day) {

    OutcomesAnswer answer(long position) {
        Map<String, OrganizationState> known = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, organization -> organization));
        List<Track> told = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        tracks.stream()
                .sorted(Comparator.comparing(StageState::organizationId).thenComparing(StageState::practice))
                .forEach(track -> {
                    Way way = Way.of(track, endOf(known.get(track.organizationId())), checks);
                    List<MeasureState> showing = showing(track);
                    told.add(way.told(showing.size()));
                    showing.forEach(measure -> outcomes.add(new OutcomeOfPractice(measure, way, years, day).told()));
                });
        return new OutcomesAnswer(position, day, told, outcomes);
    }

    private static @Nullable LocalDate endOf(@Nullable OrganizationState organization) {
        return organization == null ? null : organization.endedOn();
    }

    private List<MeasureState> showing(StageState track) {
        return measures.stream()
                .filter(measure -> measure.category() == MeasureCategory.OUTCOME)
                .filter(measure -> measure.isToShow(track))
                .sorted(Comparator.comparing(MeasureState::code).thenComparing(MeasureState::measureId))
                .toList();
    }
}
