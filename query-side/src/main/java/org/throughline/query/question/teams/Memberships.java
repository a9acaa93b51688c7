package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** When each person was on a team, whatever roles they had meanwhile. */
record Memberships(Lifetime days, TreeMap<String, List<Stretch>> byMember) {

    static Memberships of(TeamState team, LocalDate day) {
        Lifetime days = Lifetime.of(team, day);
        TreeMap<String, List<Stretch>> byMember = team.tenures().stream()
                .collect(Collectors.groupingBy(
                        Tenure::memberId,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), tenures -> stretches(days, tenures))));
        return new Memberships(days, byMember);
    }

    Set<String> on(LocalDate day) {
        return byMember.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(stretch -> holds(stretch, day)))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Every day on which somebody came or went. */
    List<LocalDate> bounds() {
        List<LocalDate> bounds = new ArrayList<>(all(Stretch::from));
        bounds.addAll(all(stretch -> stretch.until() == null ? LocalDate.MAX : stretch.until()));
        return bounds;
    }

    /** One day for each stretch of each person. */
    Collection<LocalDate> all(Function<Stretch, LocalDate> day) {
        return byMember.values().stream().flatMap(List::stream).map(day).toList();
    }

    private static List<Stretch> stretches(Lifetime days, List<Tenure> tenures) {
        List<LocalDate> bounds = new ArrayList<>();
        tenures.forEach(tenure -> {
            bounds.add(tenure.from());
            bounds.add(tenure.until() == null ? LocalDate.MAX : tenure.until());
        });
        return days.where(bounds, day -> tenures.stream().anyMatch(tenure -> tenure.holdsOn(day)));
    }

    private static boolean holds(Stretch stretch, LocalDate day) {
        return !day.isBefore(stretch.from()) && (stretch.until() == null || day.isBefore(stretch.until()));
    }
}
