package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days about which something can be asked.
 *
 * @param from the first
 * @param end the first one behind them
 * @param open whether they go on behind the day asked about
 */
public record Lifetime(LocalDate from, LocalDate end, boolean open) {

    /** From a day on, through the day asked about or up to an earlier end. */
    public static Lifetime of(LocalDate from, @Nullable LocalDate ended, LocalDate asked) {
        return ended == null || ended.isAfter(asked)
                ? new Lifetime(from, asked.plusDays(1), true)
                : new Lifetime(from, ended, false);
    }

    /** The days of a team. */
    public static Lifetime of(TeamState team, LocalDate asked) {
        return of(team.formedOn(), team.end() == null ? null : team.end().on(), asked);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end);
    }

    /**
     * The stretches, each as long as can be, in which something held.
     *
     * @param bounds every day on which it can have changed; others do no harm
     * @param held whether it held on a day
     */
    public List<Stretch> where(Collection<LocalDate> bounds, Predicate<LocalDate> held) {
        TreeSet<LocalDate> days = new TreeSet<>(bounds);
        days.add(from);
        List<LocalDate> within = days.stream().filter(this::includes).toList();
        List<Stretch> stretches = new ArrayList<>();
        LocalDate begun = null;
        for (LocalDate day : within) {
            if (held.test(day)) {
                begun = begun == null ? day : begun;
            } else if (begun != null) {
                stretches.add(new Stretch(begun, day, ChronoUnit.DAYS.between(begun, day)));
                begun = null;
            }
        }
        if (begun != null) {
            stretches.add(new Stretch(begun, open ? null : end, ChronoUnit.DAYS.between(begun, end)));
        }
        return List.copyOf(stretches);
    }
}
