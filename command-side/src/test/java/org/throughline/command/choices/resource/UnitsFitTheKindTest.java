package org.throughline.command.choices.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Refusal;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;

class UnitsFitTheKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            BUDGET   : USD
            STAFFING : FTE HOURS_PER_WEEK
            SCHEDULE : HOURS_PER_WEEK
            LEARNING : USD HOURS DAYS
            TIME     : HOURS_PER_WEEK HOURS DAYS
            """)
    void takesTheseUnitsAndNoOthers(ResourceKind kind, String units) {
        List<String> taken = Arrays.stream(ResourceUnit.values())
                .filter(unit -> isTaken(kind, unit))
                .map(Enum::name)
                .toList();
        assertThat(taken).containsExactlyInAnyOrder(units.split(" "));
    }

    private static boolean isTaken(ResourceKind kind, ResourceUnit unit) {
        try {
            UnitsFitTheKind.check(kind, unit);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
