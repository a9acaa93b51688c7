package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.query.question.implementation.OutcomesAnswer.Outcome;
import org.throughline.query.question.implementation.OutcomesAnswer.Track;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.stage.StageState;

/** What is needed of stages, checks and measures to answer how long it took to outcomes. */
final class Outcomes {

    private final Map<String, OrganizationState> organizations;
    private final Map<String, List<FidelityState>> checks;
    private final Map<String, List<MeasureState>> measures;
    private final SchoolYears years;
    private final LocalDate day;

    /**
     * Takes in what is known.
     *
     * @param day the day asked about
     */
    Outcomes(
            Collection<OrganizationState> organizations,
            Collection<FidelityState> checks,
            Collection<MeasureState> measures,
            SchoolYears years,
            LocalDate day) {
        this.organizations = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, organization -> organization));
        this.checks = checks.stream().collect(Collectors.groupingBy(FidelityState::organizationId));
        this.measures = measures.stream()
                .filter(measure -> measure.category() == MeasureCategory.OUTCOME)
                .sorted(Comparator.comparing(MeasureState::code).thenComparing(MeasureState::measureId))
                .collect(Collectors.groupingBy(MeasureState::organizationId));
        this.years = years;
        this.day = day;
    }

    OutcomesAnswer of(Collection<StageState> tracks) {
        List<Track> told = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        tracks.stream()
                .sorted(Comparator.comparing(StageState::organizationId).thenComparing(StageState::practice))
                .forEach(track -> {
                    PracticeWay way = PracticeWay.of(
                            track,
                            endOf(organizations.get(track.organizationId())),
                            checks.getOrDefault(track.organizationId(), List.of()));
                    List<MeasureState> showing = showing(track);
                    told.add(way.told(showing.size()));
                    showing.forEach(measure -> outcomes.add(new OutcomeOfPractice(measure, way, years, day).told()));
                });
        return new OutcomesAnswer(told, outcomes);
    }

    private static @Nullable LocalDate endOf(@Nullable OrganizationState organization) {
        return organization == null ? null : organization.endedOn();
    }

    private List<MeasureState> showing(StageState track) {
        return measures.getOrDefault(track.organizationId(), List.of()).stream()
                .filter(measure -> measure.isToShow(track))
                .toList();
    }
}
