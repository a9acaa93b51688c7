package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.AdministrationsAnswer.Asked;
import org.throughline.query.question.implementation.AdministrationsAnswer.Standing;
import org.throughline.query.question.implementation.AdministrationsAnswer.Totals;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.administration.AdministrationState.Count;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Sets administrations beside the checks that rest on them. Pure. */
final class Administrations {

    private final Map<String, String> checks;
    private final LocalDate day;

    private Administrations(Map<String, String> checks, LocalDate day) {
        this.checks = checks;
        this.day = day;
    }

    /**
     * Tells administrations as they are on a day.
     *
     * @param checks all of the district, whether they count or not
     */
    static AdministrationsAnswer of(
            Collection<AdministrationState> all, Collection<FidelityState> checks, Window window, LocalDate day) {
        Map<String, String> counting = checks.stream()
                .filter(check -> check.counts() && check.details().administrationId() != null)
                .collect(Collectors.toMap(
                        check -> String.valueOf(check.details().administrationId()),
                        FidelityState::checkId,
                        (one, other) -> one));
        Administrations beside = new Administrations(counting, day);
        List<Asked> asked = all.stream()
                .filter(one -> !one.openedOn().isAfter(window.to())
                        && (one.endedOn() == null || !one.endedOn().isBefore(window.from())))
                .map(beside::told)
                .sorted(Comparator.comparing(Asked::openedOn, Comparator.reverseOrder())
                        .thenComparing(Asked::administrationId))
                .toList();
        return new AdministrationsAnswer(totals(asked), asked);
    }

    private Asked told(AdministrationState one) {
        Count first = one.counts().findFirst().orElse(null);
        boolean isAsked = one.quorumPercent() != null || !one.mustBePresent().isEmpty();
        return new Asked(
                one.administrationId(),
                one.organizationId(),
                one.practice(),
                one.instrument(),
                one.instrumentVersion(),
                one.instrumentName(),
                one.kind(),
                standing(one),
                one.openedOn(),
                one.closesOn(),
                one.endedOn(),
                one.rounds().size(),
                one.people(),
                first == null ? null : first.ballots(),
                (first == null || !isAsked) ? null : !one.lacksQuorum(),
                one.unsettled(),
                one.counts().flatMap(count -> count.scores().stream()).toList(),
                checks.get(one.administrationId()),
                one.reason());
    }

    private Standing standing(AdministrationState one) {
        boolean isChecked = checks.containsKey(one.administrationId());
        return switch (one.status()) {
            case OPEN -> isPast(one.closesOn()) ? Standing.OVERDUE : Standing.OPEN;
            case COUNTED ->
                one.kind() == AdministrationKind.TEAM_VOTE && !isChecked
                        ? Standing.WAITS_FOR_CHECK
                        : Standing.WAITS_TO_BE_CLOSED;
            case CLOSED -> one.checkId() == null || isChecked ? Standing.CLOSED : Standing.CHECK_TAKEN_BACK;
            case ABANDONED -> Standing.ABANDONED;
        };
    }

    private boolean isPast(@Nullable LocalDate until) {
        return until != null && until.isBefore(day);
    }

    private static Totals totals(List<Asked> asked) {
        return new Totals(
                asked.size(),
                Tallies.count(asked, one -> one.standing() == Standing.OPEN || one.standing() == Standing.OVERDUE),
                Tallies.count(asked, one -> one.standing() == Standing.OVERDUE),
                Tallies.count(
                        asked,
                        one -> one.standing() == Standing.WAITS_FOR_CHECK
                                || one.standing() == Standing.CHECK_TAKEN_BACK),
                Tallies.count(asked, one -> Boolean.FALSE.equals(one.quorumMet())),
                Tallies.count(asked, one -> one.standing() == Standing.ABANDONED));
    }
}
