package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.query.question.implementation.FidelityAnswer.Change;
import org.throughline.query.question.implementation.FidelityAnswer.Corrected;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Superseded;

/** Checks that turned out to be wrong, and what is judged otherwise because of each. */
final class FidelityCorrections {

    private FidelityCorrections() {}

    static List<Corrected> of(List<FidelityState> checks, ToIntFunction<CheckedPractice> enough) {
        List<Corrected> corrected = new ArrayList<>();
        CheckedPractice.all(checks)
                .forEach((one, made) -> made.stream()
                        .filter(check -> !check.counts() || !check.superseded().isEmpty())
                        .forEach(check -> corrected.add(of(one, check, made, enough.applyAsInt(one)))));
        return corrected.stream().sorted(Comparator.comparing(Corrected::on)).toList();
    }

    private static Corrected of(CheckedPractice one, FidelityState check, List<FidelityState> made, int enough) {
        List<Result> first = check.superseded().isEmpty()
                ? check.scores()
                : check.superseded().getFirst().scores();
        List<Result> now = now(check);
        Function<FidelityState, List<Result>> asRecorded =
                other -> other.checkId().equals(check.checkId()) ? first : now(other);
        TreeSet<String> sections = new TreeSet<>();
        Stream.concat(first.stream(), now.stream())
                .map(Result::scale)
                .filter(scale -> !Score.isPart(scale))
                .forEach(sections::add);
        return new Corrected(
                one.organizationId(),
                one.practice(),
                one.instrument(),
                check.checkId(),
                check.administeredOn(),
                !check.counts(),
                Stream.concat(
                                check.superseded().stream().map(Superseded::reason),
                                Stream.ofNullable(check.retractionReason()))
                        .toList(),
                sections.stream()
                        .map(section -> change(section, made, first, now, asRecorded, enough))
                        .filter(FidelityCorrections::isOne)
                        .toList());
    }

    private static List<Result> now(FidelityState check) {
        return check.counts() ? check.scores() : List.of();
    }

    private static Change change(
            String section,
            List<FidelityState> made,
            List<Result> first,
            List<Result> now,
            Function<FidelityState, List<Result>> asRecorded,
            int enough) {
        return new Change(
                section,
                points(section, first),
                points(section, now),
                met(section, first),
                met(section, now),
                since(section, made, asRecorded, enough),
                since(section, made, FidelityCorrections::now, enough));
    }

    private static boolean isOne(Change change) {
        return !Objects.equals(change.before(), change.after())
                || !Objects.equals(change.metBefore(), change.metAfter())
                || !Objects.equals(change.sustainedBefore(), change.sustainedAfter());
    }

    private static @Nullable LocalDate since(
            String section, List<FidelityState> made, Function<FidelityState, List<Result>> scores, int enough) {
        return Row.of(CheckedPractice.of(section, null, made, scores), enough).since();
    }

    private static @Nullable Integer points(String section, List<Result> scores) {
        return scores.stream()
                .filter(score -> score.scale().equals(section))
                .map(Result::points)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Boolean met(String section, List<Result> scores) {
        return scores.stream()
                .filter(score -> score.scale().equals(section))
                .flatMap(score -> Stream.ofNullable(score.met()))
                .findFirst()
                .orElse(null);
    }
}
