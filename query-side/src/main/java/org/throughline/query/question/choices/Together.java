package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.query.Days;
import org.throughline.query.question.choices.InitiativesAnswer.AtTheSameTime;
import org.throughline.query.question.choices.InitiativesAnswer.OverlappingRuns;
import org.throughline.query.question.choices.InitiativesAudit.Known;
import org.throughline.query.question.overlap.Overlap;
import org.throughline.query.read.Window;

/**
 * Pairs of initiatives that ran at the same time in one organization, or in one and its district. Those of two schools
 * are not compared: they burden nobody together, and they would grow with the square of the schools. Nothing is made of
 * pairs that have nothing in common: they are counted.
 */
final class Together {

    private final Window window;
    private final List<OverlappingRuns> telling = new ArrayList<>();
    private long nothingInCommon;

    Together(Window window) {
        this.window = window;
    }

    /**
     * Compares them.
     *
     * @param districtOf the district an organization lies in; itself where it lies in none
     */
    void compareAll(List<Known> known, UnaryOperator<String> districtOf) {
        Map<String, List<Known>> byOrganization = known.stream()
                .collect(Collectors.groupingBy(
                        one -> one.run().organizationId(), LinkedHashMap::new, Collectors.toList()));
        byOrganization.forEach((organization, own) -> {
            compareAmong(own);
            String district = districtOf.apply(organization);
            if (!district.equals(organization)) {
                byOrganization
                        .getOrDefault(district, List.of())
                        .forEach(above -> own.forEach(one -> compare(above, one)));
            }
        });
    }

    private void compareAmong(List<Known> known) {
        for (int i = 0; i < known.size(); i++) {
            for (int j = i + 1; j < known.size(); j++) {
                compare(known.get(i), known.get(j));
            }
        }
    }

    private void compare(Known one, Known other) {
        LocalDate until = Days.earlier(one.run().until(), other.run().until());
        LocalDate from = Days.later(one.run().from(), other.run().from());
        if (from != null && until != null && !from.isBefore(until)) {
            return;
        }
        boolean known = one.run().from() != null && other.run().from() != null;
        LocalDate begin = known ? from : null;
        if (!window.meets(begin == null ? LocalDate.MIN : begin, until)) {
            return;
        }
        if (one.profile().hasNothingInCommonWith(other.profile())) {
            nothingInCommon++;
            return;
        }
        telling.add(new OverlappingRuns(
                one.run(),
                other.run(),
                known ? AtTheSameTime.YES : AtTheSameTime.UNKNOWN,
                begin,
                until,
                Overlap.between(one.profile(), other.profile())));
    }

    /** Pairs that have something in common, or of which too little is known to tell; most in common first. */
    List<OverlappingRuns> telling() {
        return telling.stream()
                .sorted(Comparator.comparing(
                        (OverlappingRuns pair) -> pair.overlap().score(),
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    long nothingInCommon() {
        return nothingInCommon;
    }
}
