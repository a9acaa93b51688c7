package org.throughline.command.implementation.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;

class CorrectionsTellOfNobodyTest {

    @Test
    void keepsThePeopleOrChangesThemByFive() {
        takes(figures(5, 40), figures(5, 40));
        refuses(RefusalCode.TOO_FEW_PEOPLE, figures(5, 40), figures(5, 41));
        refuses(RefusalCode.TOO_FEW_PEOPLE, figures(5, 40), figures(5, 36));
        takes(figures(5, 40), figures(5, 45));
        takes(figures(5, 40), figures(5, 35));
    }

    @Test
    void goesByTheStricterLimitOfTheTwo() {
        refuses(RefusalCode.TOO_FEW_PEOPLE, figures(10, 40), figures(5, 49));
        refuses(RefusalCode.TOO_FEW_PEOPLE, figures(5, 40), figures(10, 49));
        takes(figures(10, 40), figures(5, 50));
    }

    @Test
    void holdsForEveryGroupThatIsToldBothTimes() {
        refuses(RefusalCode.TOO_FEW_PEOPLE, figures(5, 40, "ROLE", 20), figures(5, 40, "ROLE", 21));
        takes(figures(5, 40, "ROLE", 20), figures(5, 40, "ROLE", 25));
        takes(figures(5, 40, "ROLE", null), figures(5, 40, "ROLE", 20));
    }

    @Test
    void holdsForEveryVersionThereWas() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> CorrectionsTellOfNobody.check(List.of(figures(5, 40), figures(5, 50)), figures(5, 41)));
    }

    @Test
    void groupsThePeopleAsBefore() {
        refuses(RefusalCode.REFERS_ELSEWHERE, figures(5, 40, "ROLE", 20), figures(5, 40, "GRADE", 20));
        takes(figures(5, 40), figures(5, 40, "GRADE", 20));
        takes(figures(5, 40, "ROLE", 20), figures(5, 40));
    }

    @Test
    void aGroupMayBeWithheldFromNowOn() {
        takes(figures(5, 40, "ROLE", 20), figures(5, 40, "ROLE", null));
    }

    private static void takes(MeasureFigures before, MeasureFigures next) {
        assertThatCode(() -> CorrectionsTellOfNobody.check(List.of(before), next))
                .doesNotThrowAnyException();
    }

    private static void refuses(RefusalCode code, MeasureFigures before, MeasureFigures next) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CorrectionsTellOfNobody.check(List.of(before), next))
                .returns(code, Refusal::code);
    }

    private static MeasureFigures figures(int limit, int people) {
        return new MeasureFigures(BigDecimal.ONE, people, null, null, List.of(), limit);
    }

    private static MeasureFigures figures(int limit, int people, String by, @Nullable Integer group) {
        BigDecimal value = group == null ? null : BigDecimal.ONE;
        return new MeasureFigures(BigDecimal.ONE, people, null, by, List.of(new GroupFigure("A", value, group)), limit);
    }
}
