package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;

/**
 * What decisions need to know of a portfolio.
 *
 * @param active areas by code, the longest active first
 * @param ended the last day on which a code ended, for those not active
 * @param connections which active areas are tied together
 * @param granted codes of areas that may be added beyond the limit
 */
record FocusPortfolioFacts(
        Map<String, Area> active, Map<String, LocalDate> ended, Set<Connection> connections, Set<String> granted) {

    static final FocusPortfolioFacts EMPTY = new FocusPortfolioFacts(Map.of(), Map.of(), Set.of(), Set.of());

    /**
     * An active area.
     *
     * @param added whether it began by being added, not by a merge or a split
     */
    record Area(Map<String, String> title, LocalDate since, boolean added) {}

    /** A tie between two areas; which comes first is no matter. */
    record Connection(String a, String b) {

        static Connection of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Connection(one, other) : new Connection(other, one);
        }

        boolean touches(String code) {
            return a.equals(code) || b.equals(code);
        }

        /** The same tie with this code in the place of those. */
        Connection with(Collection<String> codes, String into) {
            return of(codes.contains(a) ? into : a, codes.contains(b) ? into : b);
        }

        boolean isLoop() {
            return a.equals(b);
        }
    }

    /** An area begins; what was granted for it is used up. */
    FocusPortfolioFacts beginning(String code, Area area) {
        Map<String, Area> more = new LinkedHashMap<>(active);
        more.put(code, area);
        Set<String> left = new HashSet<>(granted);
        left.remove(code);
        return new FocusPortfolioFacts(Collections.unmodifiableMap(more), ended, connections, Set.copyOf(left));
    }

    /** An area ends, and with it every tie to it. */
    FocusPortfolioFacts ending(String code, LocalDate day) {
        Map<String, Area> fewer = new LinkedHashMap<>(active);
        fewer.remove(code);
        Map<String, LocalDate> gone = new LinkedHashMap<>(ended);
        gone.put(code, day);
        Set<Connection> left =
                connections.stream().filter(tie -> !tie.touches(code)).collect(Collectors.toUnmodifiableSet());
        return new FocusPortfolioFacts(
                Collections.unmodifiableMap(fewer), Collections.unmodifiableMap(gone), left, granted);
    }

    FocusPortfolioFacts merged(FocusAreasMerged e) {
        Set<Connection> inherited = connections.stream()
                .map(tie -> tie.with(e.codes(), e.into()))
                .filter(tie -> !tie.isLoop())
                .collect(Collectors.toUnmodifiableSet());
        FocusPortfolioFacts after = this;
        for (String code : e.codes()) {
            if (!code.equals(e.into())) {
                after = after.ending(code, e.effectiveOn());
            }
        }
        Area before = after.active().get(e.into());
        Area one = before == null
                ? new Area(e.title(), e.effectiveOn(), false)
                : new Area(e.title(), before.since(), before.added());
        return after.beginning(e.into(), one).connected(inherited);
    }

    FocusPortfolioFacts connected(Set<Connection> ties) {
        return new FocusPortfolioFacts(active, ended, Set.copyOf(ties), granted);
    }

    FocusPortfolioFacts granting(String code) {
        Set<String> more = new HashSet<>(granted);
        more.add(code);
        return new FocusPortfolioFacts(active, ended, connections, Set.copyOf(more));
    }

    FocusPortfolioFacts withoutGrants() {
        return new FocusPortfolioFacts(active, ended, connections, Set.of());
    }
}
