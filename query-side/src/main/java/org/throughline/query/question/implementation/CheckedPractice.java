package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;

/**
 * A practice of an organization with the instrument it is checked with.
 *
 * @param organizationId the organization checked
 * @param instrument code of the instrument, whatever its version
 */
record CheckedPractice(String organizationId, String practice, String instrument)
        implements Comparable<CheckedPractice> {

    private static final Comparator<CheckedPractice> ORDER = Comparator.comparing(CheckedPractice::organizationId)
            .thenComparing(CheckedPractice::practice)
            .thenComparing(CheckedPractice::instrument);

    @Override
    public int compareTo(CheckedPractice other) {
        return ORDER.compare(this, other);
    }

    /** The checks of each that count, the earliest first. */
    static Map<CheckedPractice, List<FidelityState>> in(Collection<FidelityState> checks) {
        return all(checks.stream().filter(FidelityState::counts).toList());
    }

    /** The checks of each, those that do not count among them, the earliest first. */
    static Map<CheckedPractice, List<FidelityState>> all(Collection<FidelityState> checks) {
        return checks.stream()
                .sorted(FidelityState.IN_TIME)
                .collect(Collectors.groupingBy(
                        check -> new CheckedPractice(check.organizationId(), check.practice(), check.instrument()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /**
     * What one check says of one section.
     *
     * @param met whether the section met what it has to
     */
    record Judged(LocalDate on, String checkId, boolean met) {}

    /**
     * What checks say of a section, in their order: those that did not assess it, or by no criterion, say nothing.
     *
     * @param percent what it has to reach, unrounded; absent for the criterion each check was judged by
     */
    static List<Judged> of(String section, @Nullable BigDecimal percent, List<FidelityState> checks) {
        return of(section, percent, checks, FidelityState::scores);
    }

    /**
     * The same by other scores than those that stand.
     *
     * @param scores what each check is taken to have said
     */
    static List<Judged> of(
            String section,
            @Nullable BigDecimal percent,
            List<FidelityState> checks,
            Function<FidelityState, List<Result>> scores) {
        List<Judged> judged = new ArrayList<>();
        for (FidelityState check : checks) {
            scores.apply(check).stream()
                    .filter(score -> score.scale().equals(section))
                    .flatMap(score -> met(score, percent).stream())
                    .forEach(met -> judged.add(new Judged(check.administeredOn(), check.checkId(), met)));
        }
        return judged;
    }

    private static Optional<Boolean> met(Result score, @Nullable BigDecimal percent) {
        return percent == null
                ? Optional.ofNullable(score.met())
                : Optional.of(BigDecimal.valueOf(100L * score.points())
                                .compareTo(percent.multiply(BigDecimal.valueOf(score.possible())))
                        >= 0);
    }

    /** The sections of a check that can be met, and its total where no section can. */
    static Stream<String> judgedSections(FidelityState check) {
        return check.wholeScores().stream().filter(score -> score.met() != null).map(Result::scale);
    }
}
