package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptCoordinatorTest {

    @ParameterizedTest(name = "{0} {1} become {2} ms")
    @CsvSource({
        "100, MILLISECONDS, 1", // its worker's queue was full
        "500, MILLISECONDS, 500", // nothing to do
        "1000, MILLISECONDS, 1000", // it failed for the first time
        "2000, MILLISECONDS, 2000",
        "60000, MILLISECONDS, 2000", // it has been failing for long
        "2, HOURS, 2000"
    })
    void comesBackAfter(long delay, TimeUnit unit, long millis) {
        try (PromptCoordinator coordinator = new PromptCoordinator()) {
            var scheduled = coordinator.schedule(() -> {}, delay, unit);
            assertThat(scheduled.getDelay(TimeUnit.MILLISECONDS))
                    .isLessThanOrEqualTo(millis)
                    .isGreaterThan(millis - 100);
            scheduled.cancel(true);
        }
    }
}
