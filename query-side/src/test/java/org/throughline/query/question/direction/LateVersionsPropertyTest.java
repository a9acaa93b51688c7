package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.query.Told;
import org.throughline.query.subject.direction.direction.DirectionFold;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Version;

/** Visions of seven days, remembered in whatever order. */
class LateVersionsPropertyTest {

    private static final LocalDate BEGIN = LocalDate.parse("2018-01-01");
    private static final int DAYS = 7;

    @Property(tries = 200)
    void theOrderByDayIsTheSameInWhateverOrderTheyAreRemembered(@ForAll("orders") List<Integer> order) {
        DirectionState known = told(order, DAYS, DAYS);
        assertThat(known.versions())
                .extracting(Version::place)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, DAYS).boxed().toList());
        assertThat(known.versions()).extracting(Version::since).isSorted();
        for (int day = 1; day <= DAYS; day++) {
            assertThat(Objects.requireNonNull(told(order, DAYS, day).vision()).text())
                    .isEqualTo(text(day));
        }
    }

    @Property(tries = 200)
    void aNumberThatIsCitedNamesTheSameTextWhateverIsRememberedLater(@ForAll("orders") List<Integer> order) {
        for (int recorded = 1; recorded <= DAYS; recorded++) {
            for (int number = 1; number <= recorded; number++) {
                int day = order.get(number - 1);
                DirectionState then = told(order, recorded, day);
                assertThat(then.version()).isEqualTo(number);
                assertThat(Objects.requireNonNull(then.vision()).text()).isEqualTo(text(day));
                assertThat(Versions.of(told(order, recorded, DAYS), null).standingAt(number))
                        .isEqualTo(number);
            }
        }
    }

    @Property(tries = 200)
    void whatIsInEffectIsWhatIsLastByDay(@ForAll("orders") List<Integer> order) {
        Versions versions = Versions.of(told(order, DAYS, DAYS), null);
        for (int day = 1; day <= DAYS; day++) {
            assertThat(versions.on(BEGIN.plusDays(day))).isEqualTo(order.indexOf(day) + 1);
            assertThat(versions.isNoLater(order.indexOf(1) + 1, order.indexOf(day) + 1))
                    .isTrue();
        }
        assertThat(versions.on(BEGIN)).isZero();
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(IntStream.rangeClosed(1, DAYS).boxed().toList());
    }

    /** The direction as of a day, as known when so many versions were recorded. */
    private static DirectionState told(List<Integer> order, int recorded, int day) {
        List<VisionAdopted> events = new ArrayList<>();
        for (int number = 1; number <= recorded; number++) {
            if (order.get(number - 1) <= day) {
                events.add(adopted(number, order.get(number - 1)));
            }
        }
        events.sort(Comparator.comparing(VisionAdopted::effectiveOn));
        return Told.by(new DirectionFold(), events);
    }

    private static VisionAdopted adopted(int number, int day) {
        return new VisionAdopted(
                "slt", number, text(day), null, null, List.of(), null, List.of(), List.of(), BEGIN.plusDays(day));
    }

    private static Map<String, String> text(int day) {
        return Map.of("en", "Vision of day " + day);
    }
}
