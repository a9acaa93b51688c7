package org.throughline.query.question.direction;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.query.question.direction.VisionReachAnswer.Audience;
import org.throughline.query.subject.direction.direction.DirectionState.Communication;

/**
 * Whom one version was told. Pure.
 *
 * @param told the earliest first
 * @param adoptedOn the day it took effect
 * @param day the day asked about
 */
record Tellings(List<Communication> told, LocalDate adoptedOn, LocalDate day) {

    List<Audience> byAudience() {
        Map<String, List<Communication>> byAudience = told.stream()
                .collect(Collectors.groupingBy(Communication::audience, TreeMap::new, Collectors.toList()));
        return byAudience.entrySet().stream()
                .map(times -> audience(times.getKey(), times.getValue()))
                .toList();
    }

    private Audience audience(String audience, List<Communication> times) {
        LocalDate first = times.getFirst().on();
        LocalDate last = times.getLast().on();
        return new Audience(
                audience,
                first,
                last,
                times.size(),
                times.stream().map(Communication::channel).distinct().toList(),
                DAYS.between(adoptedOn, first),
                DAYS.between(last, day));
    }
}
