package org.throughline.infra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;

@OnTheSample
class InfoIT {

    @Test
    void saysWhichVersionRuns(Program program) {
        assertThat(program.client().read("/actuator/info").at("/build/version").asString())
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
