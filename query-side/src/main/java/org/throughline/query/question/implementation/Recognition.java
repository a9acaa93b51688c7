package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.CheckedPractice.Judged;
import org.throughline.query.question.implementation.RecognitionAnswer.Judgement;
import org.throughline.query.question.implementation.RecognitionAnswer.Lack;
import org.throughline.query.question.implementation.RecognitionAnswer.Missing;
import org.throughline.query.question.vocabulary.RecognitionLadder;
import org.throughline.query.question.vocabulary.RecognitionLadder.Area;
import org.throughline.query.question.vocabulary.RecognitionLadder.Ask;
import org.throughline.query.question.vocabulary.RecognitionLadder.Rung;
import org.throughline.query.question.vocabulary.RecognitionLadder.Team;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/**
 * One school before a ladder. A level is at fidelity since the first check of the row that met its criterion and has not ended, area by
 * area: years go by whether or not awards were made in them.
 *
 * @param checks those of the school that count, the earliest first
 * @param teams how its leadership team worked, by the day it is judged on; absent where it has none
 */
record Recognition(List<FidelityState> checks, Function<LocalDate, Optional<TeamYear>> teams) {

    /**
     * A leadership team in the year up to a day.
     *
     * @param decides whether one of its members decides
     * @param decided meetings at which one of those was present
     */
    record TeamYear(int members, boolean decides, int meetings, int decided) {}

    Judgement by(RecognitionLadder ladder, LocalDate day) {
        List<Missing> ofTeam = ladder.team() == null ? List.of() : ofTeam(ladder.team(), day);
        @Nullable Rung reached = null;
        for (Rung rung : ladder.rungs()) {
            List<Missing> missing = new ArrayList<>(ofTeam);
            missing.addAll(missing(rung, ladder, day));
            if (!missing.isEmpty()) {
                rung.evidence().forEach(code -> missing.add(new Missing(Lack.EVIDENCE, null, null, null, null, code)));
                return judgement(ladder, reached, rung.code(), missing);
            }
            reached = rung;
        }
        return judgement(ladder, reached, null, List.of());
    }

    private static Judgement judgement(
            RecognitionLadder ladder, @Nullable Rung reached, @Nullable String next, List<Missing> missing) {
        return new Judgement(
                ladder.version(),
                !ladder.rungs().isEmpty(),
                reached == null ? null : reached.code(),
                next,
                missing,
                reached == null ? List.of() : reached.evidence());
    }

    /**
     * Of the areas that lack something, as many as are missing, those that lack least first, and of these the ones where somebody
     * looked; empty where enough lack nothing.
     */
    private List<Missing> missing(Rung rung, RecognitionLadder ladder, LocalDate day) {
        List<List<Missing>> areas = ladder.areas().stream()
                .map(area -> rung.asks().stream()
                        .flatMap(ask -> missing(area, ask, ladder, day).stream())
                        .toList())
                .sorted(Comparator.comparingInt((List<Missing> all) -> all.size())
                        .thenComparingLong(Recognition::neverAssessed))
                .toList();
        return areas.stream().limit(rung.areas()).flatMap(List::stream).toList();
    }

    private static long neverAssessed(List<Missing> all) {
        return all.stream().filter(one -> one.lack() == Lack.NEVER_ASSESSED).count();
    }

    private Optional<Missing> missing(Area area, Ask ask, RecognitionLadder ladder, LocalDate day) {
        List<String> sections = ladder.levels().stream()
                .filter(level -> level.code().equals(ask.level()))
                .findFirst()
                .orElseThrow()
                .sections();
        LocalDate assessed = assessed(area, sections, day);
        if (assessed == null) {
            return lack(Lack.NEVER_ASSESSED, area, ask, null);
        }
        List<Judged> judged = judged(area, sections, day);
        if (ask.judged() == RecognitionLadder.Judged.AT_FIDELITY && judged.isEmpty()) {
            return lack(Lack.NO_CRITERION, area, ask, null);
        }
        LocalDate since = switch (ask.judged()) {
            case ASSESSED -> assessed;
            case AT_FIDELITY -> Row.of(judged, 1).since();
        };
        if (since == null) {
            return lack(Lack.NOT_AT_FIDELITY, area, ask, null);
        }
        int years = (int) ChronoUnit.YEARS.between(since, day);
        return years >= ask.years() ? Optional.empty() : lack(Lack.NOT_LONG_ENOUGH, area, ask, years);
    }

    private static Optional<Missing> lack(Lack lack, Area area, Ask ask, @Nullable Integer years) {
        return Optional.of(new Missing(lack, area.code(), ask.level(), years, ask.years(), null));
    }

    /** The first check that assessed a level, whether or not by a criterion. */
    private @Nullable LocalDate assessed(Area area, List<String> sections, LocalDate day) {
        return made(area, day)
                .filter(check -> check.sections().stream().anyMatch(sections::contains))
                .map(FidelityState::administeredOn)
                .findFirst()
                .orElse(null);
    }

    private Stream<FidelityState> made(Area area, LocalDate day) {
        return checks.stream()
                .filter(check -> area.practices().contains(check.practice())
                        && !check.administeredOn().isAfter(day));
    }

    private List<Judged> judged(Area area, List<String> sections, LocalDate day) {
        Map<String, List<FidelityState>> byInstrument =
                made(area, day).collect(Collectors.groupingBy(FidelityState::instrument));
        // where two instruments, or two sections of one, assess the level, the one that was used last tells
        return byInstrument.values().stream()
                .flatMap(made -> sections.stream().map(section -> CheckedPractice.of(section, null, made)))
                .filter(found -> !found.isEmpty())
                .max(Comparator.comparing(found -> found.getLast().on()))
                .orElse(List.of());
    }

    private List<Missing> ofTeam(Team asked, LocalDate day) {
        TeamYear team = teams.apply(day).orElse(new TeamYear(0, false, 0, 0));
        return Stream.of(
                        number(Lack.MEMBERS, team.members(), asked.members()),
                        team.decides()
                                ? Optional.<Missing>empty()
                                : Optional.of(new Missing(Lack.DECISION_MAKER, null, null, null, null, null)),
                        number(Lack.MEETINGS, team.meetings(), asked.meetings()),
                        number(Lack.DECISION_MAKER_PRESENT, team.decided(), asked.withDecisionMaker()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Missing> number(Lack lack, int has, int asked) {
        return has >= asked ? Optional.empty() : Optional.of(new Missing(lack, null, null, has, asked, null));
    }
}
