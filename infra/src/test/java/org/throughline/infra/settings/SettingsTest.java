package org.throughline.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The reference of settings is written from the records they are bound to, so that it cannot be wrong. */
class SettingsTest {

    private static final Path REFERENCE = Path.of("docs", "settings.md");
    private static final Path FRESH = Path.of("target", "settings.md");

    @Test
    void theReferenceIsWhatTheProgramReads() throws IOException {
        String fresh =
                """
                # Settings

                Written by `SettingsTest` from the records that settings are bound to; not by hand. Each can stand on the command line
                (`--throughline.zone=UTC`), in the environment (`THROUGHLINE_ZONE=UTC`) or in an `application.yaml` beside the program. A
                setting that is not here is refused when the program starts.

                | setting | meaning | usually |
                | --- | --- | --- |
                %s""".formatted(Setting.all().stream().map(SettingsTest::row).collect(Collectors.joining()));
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(Files.exists(REFERENCE) ? Files.readString(REFERENCE) : "")
                .as("infra/docs/settings.md is stale: copy infra/target/settings.md over it")
                .isEqualTo(fresh);
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        setting.name(),
                        setting.meaning(),
                        setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`");
    }

    @Test
    void everySettingSaysWhatItIsFor() throws IOException {
        assertThat(Setting.all())
                .hasSizeGreaterThan(15)
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.name()).isNotBlank());
    }

    @Test
    void takesEverySettingHoweverItIsWritten() throws IOException {
        assertThat(started(Map.of(
                        "throughline.zone", "UTC",
                        "throughline.database.readLimit", "1s",
                        "throughline.web.dashboards[0]", "http://localhost:3000")))
                .isNotNull();
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME + "-test",
                        Map.of("THROUGHLINE_SPOOL_MOSTBYTES", "1MB")));
        ConfigurationPropertySources.attach(environment);
        assertThat(new KnownSettings(environment)).isNotNull();
    }

    @Test
    void refusesWhatIsNoSettingAndNamesAllOfIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> started(Map.of(
                        "throughline.databse.url", "jdbc:postgresql://host/db",
                        "throughline.zone", "UTC",
                        "throughline.sample.enable", "false")))
                .withMessageContaining("throughline.databse.url, throughline.sample.enable.")
                .withMessageContaining("throughline.database.url");
    }

    private static KnownSettings started(Map<String, Object> set) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", set));
        ConfigurationPropertySources.attach(environment);
        return new KnownSettings(environment);
    }
}
