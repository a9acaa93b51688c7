package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.PracticesAnswer.Alias;
import org.throughline.query.question.implementation.PracticesAnswer.By;
import org.throughline.query.question.implementation.PracticesAnswer.PracticeOf;
import org.throughline.query.question.implementation.PracticesAnswer.Selected;
import org.throughline.query.question.implementation.PracticesAnswer.Unadapted;
import org.throughline.query.question.implementation.PracticesAnswer.Unselected;
import org.throughline.query.read.Snapshot.PracticeUse;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.subject.implementation.practice.PracticeState.Scoring;
import org.throughline.query.subject.implementation.practice.PracticeState.Selection;
import org.throughline.query.subject.implementation.stage.StageState;

/** What is said of practices beside what is done by their names. Pure. */
final class Portfolio {

    /** What a unit lay in on a day, from below, itself first. */
    @FunctionalInterface
    interface Upwards {
        List<String> of(String unit, LocalDate day);
    }

    private final List<PracticeState> practices;
    private final Upwards upwards;
    private final LocalDate day;
    private final Set<List<String>> everSelected = new HashSet<>();
    private final Set<List<String>> adapted = new HashSet<>();
    private final Map<List<String>, List<String>> names = new HashMap<>();

    /**
     * Takes in what is known.
     *
     * @param day the day asked about
     */
    Portfolio(Collection<PracticeState> practices, Upwards upwards, LocalDate day) {
        this.practices = practices.stream()
                .sorted(Comparator.comparing(PracticeState::organizationId).thenComparing(PracticeState::practice))
                .toList();
        this.upwards = upwards;
        this.day = day;
        this.practices.forEach(this::takeIn);
    }

    private void takeIn(PracticeState practice) {
        if (!practice.selections().isEmpty()) {
            everSelected.add(List.of(practice.organizationId(), practice.practice()));
        }
        practice.adaptations().stream()
                .flatMap(one -> one.sites().stream())
                .forEach(site -> adapted.add(List.of(site, practice.practice())));
        practice.meansOn(day)
                .ifPresent(means -> names.computeIfAbsent(
                                List.of(practice.organizationId(), means), key -> new ArrayList<>())
                        .add(practice.practice()));
    }

    PracticesAnswer answer(Collection<StageState> tracks, Collection<PracticeUse> uses, Set<String> schools) {
        return new PracticesAnswer(
                practices.stream()
                        .filter(Portfolio::saysSomething)
                        .map(this::told)
                        .toList(),
                practices.stream().flatMap(Portfolio::aliases).toList(),
                unselected(uses),
                unadapted(tracks, schools));
    }

    /** A code that only means another one is told among the names. */
    private static boolean saysSomething(PracticeState practice) {
        return !practice.selections().isEmpty()
                || !practice.claims().isEmpty()
                || !practice.scorings().isEmpty()
                || !practice.adaptations().isEmpty();
    }

    private PracticeOf told(PracticeState practice) {
        return new PracticeOf(
                practice.organizationId(),
                practice.practice(),
                practice.name(),
                practice.isSelectedOn(day),
                names.getOrDefault(List.of(practice.organizationId(), practice.practice()), List.of()),
                practice.selections().stream()
                        .map(selection -> selected(practice, selection))
                        .toList(),
                practice.claimsOn(day),
                weighed(practice, day),
                practice.adaptations().size());
    }

    private static Selected selected(PracticeState practice, Selection selection) {
        return new Selected(
                selection.from(),
                selection.rationale(),
                selection.deciders(),
                practice.claimsOn(selection.from()),
                weighed(practice, selection.from()),
                selection.until(),
                selection.endedWhy());
    }

    /** The last time by a day. */
    private static @Nullable Scoring weighed(PracticeState practice, LocalDate by) {
        return practice.scorings().stream()
                .filter(scoring -> !scoring.on().isAfter(by))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Stream<Alias> aliases(PracticeState practice) {
        return practice.meanings().stream()
                .map(meaning -> new Alias(
                        practice.organizationId(),
                        practice.practice(),
                        meaning.means(),
                        meaning.always(),
                        meaning.from(),
                        meaning.until(),
                        meaning.reason()));
    }

    private List<Unselected> unselected(Collection<PracticeUse> uses) {
        Map<String, Map<String, List<PracticeUse>>> byUnit = new TreeMap<>();
        uses.stream()
                .filter(use -> isUnselected(use.unit(), use.practice(), use.on()))
                .forEach(use -> byUnit.computeIfAbsent(use.unit(), unit -> new TreeMap<>())
                        .computeIfAbsent(use.practice(), practice -> new ArrayList<>())
                        .add(use));
        List<Unselected> unselected = new ArrayList<>();
        byUnit.forEach((unit, byPractice) ->
                byPractice.forEach((practice, all) -> unselected.add(new Unselected(unit, practice, by(all)))));
        return unselected;
    }

    private boolean isUnselected(String unit, String practice, LocalDate on) {
        return isSelectedNowhere(practice, upwards.of(unit, on)) && isSelectedNowhere(practice, upwards.of(unit, day));
    }

    private boolean isSelectedNowhere(String practice, List<String> organizations) {
        return organizations.stream().noneMatch(one -> everSelected.contains(List.of(one, practice)));
    }

    private static List<By> by(List<PracticeUse> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(PracticeUse::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new By(
                        kind.getKey(),
                        kind.getValue().size(),
                        days(kind.getValue()).min(Comparator.naturalOrder()).orElseThrow(),
                        days(kind.getValue()).max(Comparator.naturalOrder()).orElseThrow()))
                .toList();
    }

    private static Stream<LocalDate> days(List<PracticeUse> uses) {
        return uses.stream().map(PracticeUse::on);
    }

    private List<Unadapted> unadapted(Collection<StageState> tracks, Set<String> schools) {
        return tracks.stream()
                .filter(track -> track.stage() != null && schools.contains(track.organizationId()))
                .filter(track -> !adapted.contains(List.of(track.organizationId(), track.practice())))
                .map(track -> new Unadapted(
                        track.organizationId(),
                        track.practice(),
                        track.attempts().getLast().from()))
                .sorted(Comparator.comparing(Unadapted::organizationId).thenComparing(Unadapted::practice))
                .toList();
    }
}
