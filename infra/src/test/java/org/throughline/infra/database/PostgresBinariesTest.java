package org.throughline.infra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64"})
    void areOfOneVersionOnEveryPlatform(String system, String machine) {
        assertThat(PostgresBinaries.archive(system, machine).getPath()).contains("-18.6.0.jar!");
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, ppc64le", "FreeBSD, amd64"})
    void sayWhatToDoWhereThereAreNone(String system, String machine) {
        assertThatThrownBy(() -> PostgresBinaries.archive(system, machine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(system)
                .hasMessageContaining("15 or newer")
                .hasMessageContaining("--throughline.database.url=");
    }
}
