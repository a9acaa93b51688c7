package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.query.history.EventMemory;

/** What is asked first after a start was asked before by the program itself. */
class WarmUpIT {

    @Test
    void historiesAreDecodedBeforeAnybodyAsks() {
        try (Program cold = Program.startOnSample();
                Program warm = Program.startWarm()) {
            assertThat(cold.bean(EventMemory.class).bytes()).isZero();
            long asked = decodedByAsking(cold);
            Awaitility.await("as much is decoded as all questions take")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> warm.bean(EventMemory.class).bytes() >= asked);
        }
    }

    private static long decodedByAsking(Program program) {
        program.client().read("/api/tree");
        program.client().read("/api/openapi.json").path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/audit/"))
                .forEach(path -> program.client().get(path + "?district=sample-district"));
        return program.bean(EventMemory.class).bytes();
    }
}
