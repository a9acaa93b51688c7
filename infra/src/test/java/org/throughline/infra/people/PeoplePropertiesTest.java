package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.infra.database.DatabaseProperties;

class PeoplePropertiesTest {

    @Test
    void theListOfAnEmbeddedDatabaseIsBesideItsData() {
        assertThat(new PeopleProperties(null).list(database(null))).isEqualTo(Path.of("data/postgresql.erased"));
        assertThat(new PeopleProperties(null).list(database(" "))).isEqualTo(Path.of("data/postgresql.erased"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:5432/plans?user=u&password=secret, db.example-5432-plans",
        "jdbc:postgresql://u:secret@db.example/plans, db.example-plans",
        "'jdbc:postgresql://one,two:5433/plans', one-two-5433-plans",
        "jdbc:postgresql:plans, plans",
    })
    void eachExistingDatabaseHasAListOfItsOwn(String url, String name) {
        assertThat(new PeopleProperties(null).list(database(url))).isEqualTo(Path.of("data", name + ".erased"));
    }

    @Test
    void theListIsWhereItIsSaidToBe() {
        Path said = Path.of("/srv/kept/erased");
        assertThat(new PeopleProperties(said).list(database("jdbc:postgresql:plans")))
                .isEqualTo(said);
    }

    private static DatabaseProperties database(@Nullable String url) {
        return new DatabaseProperties(
                url, null, null, Path.of("data/postgresql"), 1, 1, 1, Duration.ZERO, Duration.ZERO);
    }
}
