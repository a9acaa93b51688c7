package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.database.DatabaseProperties;

class WelcomeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org:5432/throughline",
                "jdbc:postgresql://db.example.org:5432/throughline?user=ann&password=secret",
                "jdbc:postgresql://ann:secret@db.example.org:5432/throughline"
            })
    void saysWhichDatabaseAndNeverItsPassword(String url) {
        assertThat(Welcome.dataPlace(database(url))).isEqualTo("jdbc:postgresql://db.example.org:5432/throughline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void saysWhereTheEmbeddedDatabaseKeepsItsData(String blank) {
        assertThat(Welcome.dataPlace(database(blank))).startsWith("/").contains("data/postgresql");
    }

    @Test
    void saysTheWholePathOfADirectory() {
        assertThat(Welcome.dataPlace(database("")))
                .startsWith(Path.of("").toAbsolutePath().toString());
    }

    private static DatabaseProperties database(String url) {
        return new DatabaseProperties(
                url, null, null, Path.of("data/postgresql"), 20, 10, 4, Duration.ofSeconds(8), Duration.ofSeconds(60));
    }
}
