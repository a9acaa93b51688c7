package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.administration.AdministrationFoldTest.counted;
import static org.throughline.query.subject.implementation.administration.AdministrationFoldTest.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.AdministrationsAnswer.Asked;
import org.throughline.query.question.implementation.AdministrationsAnswer.Standing;
import org.throughline.query.question.implementation.AdministrationsAnswer.Totals;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.administration.AdministrationFold;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

class AdministrationsTest {

    private static final LocalDate OPENED = LocalDate.parse("2024-11-05");
    private static final LocalDate UNTIL = LocalDate.parse("2024-11-12");
    private static final Window YEAR = new Window(LocalDate.parse("2024-07-01"), LocalDate.parse("2025-06-30"));
    private static final AdministrationClosed CLOSED = new AdministrationClosed("a1", "fc1", UNTIL);

    @Test
    void tellsWhatIsOpenAndWhatIsPastItsDay() {
        assertThat(standing(OPENED, vote(60))).isEqualTo(Standing.OPEN);
        assertThat(standing(UNTIL, vote(60))).isEqualTo(Standing.OPEN);
        assertThat(standing(UNTIL.plusDays(1), vote(60))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void tellsWhatWaitsForACheckOrLostIt() {
        assertThat(standing(UNTIL, vote(60), counted(1, 8, 2, 2))).isEqualTo(Standing.WAITS_FOR_CHECK);
        assertThat(asked(List.of(check()), UNTIL, vote(60), counted(1, 8, 2, 2)).standing())
                .isEqualTo(Standing.WAITS_TO_BE_CLOSED);
        Asked closed = asked(List.of(check()), UNTIL, vote(60), counted(1, 8, 2, 2), CLOSED);
        assertThat(closed.standing()).isEqualTo(Standing.CLOSED);
        assertThat(closed.checkId()).isEqualTo("fc1");
        assertThat(asked(List.of(retracted()), UNTIL, vote(60), counted(1, 8, 2, 2), CLOSED)
                        .standing())
                .isEqualTo(Standing.CHECK_TAKEN_BACK);
    }

    @Test
    void asksForNoCheckOfASurvey() {
        AdministrationEvent survey = opened(AdministrationKind.STAFF_SURVEY, 80);
        assertThat(standing(UNTIL, survey, counted(1, 8, null, null))).isEqualTo(Standing.WAITS_TO_BE_CLOSED);
        assertThat(standing(UNTIL, survey, counted(1, 8, null, null), new AdministrationClosed("a1", null, UNTIL)))
                .isEqualTo(Standing.CLOSED);
    }

    @Test
    void countsThemAll() {
        AdministrationsAnswer answer = Administrations.of(
                List.of(
                        state(vote(60)),
                        state(vote(60), counted(1, 3, 2, null)),
                        state(vote(null), counted(1, 3, 2, 2), CLOSED),
                        state(vote(60), new AdministrationAbandoned("a1", "Holidays", UNTIL))),
                List.of(),
                YEAR,
                UNTIL.plusDays(1));
        assertThat(answer.totals()).isEqualTo(new Totals(4, 1, 1, 2, 1, 1));
        assertThat(answer.administrations())
                .extracting(Asked::quorumMet)
                .containsExactlyInAnyOrder(null, false, null, null);
    }

    @Test
    void tellsThoseThatWentOnInTheWindow() {
        List<AdministrationState> ended =
                List.of(state(vote(60), new AdministrationAbandoned("a1", "Holidays", UNTIL)));
        assertThat(told(ended, UNTIL, UNTIL.plusDays(9))).hasSize(1);
        assertThat(told(ended, UNTIL.plusDays(1), UNTIL.plusDays(9))).isEmpty();
        assertThat(told(ended, OPENED.minusDays(9), OPENED)).hasSize(1);
        assertThat(told(ended, OPENED.minusDays(9), OPENED.minusDays(1))).isEmpty();
        assertThat(told(List.of(state(vote(60))), UNTIL.plusYears(1), UNTIL.plusYears(2)))
                .hasSize(1);
    }

    private static List<Asked> told(List<AdministrationState> all, LocalDate from, LocalDate to) {
        return Administrations.of(all, List.of(), new Window(from, to), to).administrations();
    }

    private static Standing standing(LocalDate day, AdministrationEvent... events) {
        return asked(List.of(), day, events).standing();
    }

    private static Asked asked(List<FidelityState> checks, LocalDate day, AdministrationEvent... events) {
        return Administrations.of(List.of(state(events)), checks, YEAR, day)
                .administrations()
                .getFirst();
    }

    private static AdministrationEvent vote(@Nullable Integer quorum) {
        return opened(AdministrationKind.TEAM_VOTE, quorum);
    }

    private static AdministrationState state(AdministrationEvent... events) {
        return Told.by(new AdministrationFold(), events);
    }

    private static FidelityState check() {
        return new FidelityFold()
                .fold(
                        null,
                        new FidelityCheckRecorded(
                                "fc1",
                                "s1",
                                "MTSS",
                                "tfi",
                                "2.1",
                                RaterKind.SELF,
                                List.of("tier-1"),
                                Map.of("1.1", 2, "1.2", 2),
                                List.of(),
                                new CheckDetails(
                                        null, null, "a1", List.of(), List.of(), List.of(), List.of(), List.of(),
                                        List.of()),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                UNTIL));
    }

    private static FidelityState retracted() {
        return new FidelityFold().fold(check(), new FidelityCheckRetracted("fc1", "Another school's", UNTIL));
    }
}
