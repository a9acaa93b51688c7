package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.command.door.CommandJournal;
import org.throughline.infra.Throughline;
import org.throughline.infra.database.UnpackedOnce;
import org.throughline.infra.sample.SampleDistrict.Prospect;

/** The program is stopped in the middle of the ten years and started again, with the sample and without. */
class InterruptedSampleLoadIT {

    @TempDir
    Path directory;

    @Test
    void goesOnWhereItWasStopped() {
        UnpackedOnce.beside(directory.resolve("pg"));
        long whole = SampleDistrict.read().size();
        long loaded;
        try (ConfigurableApplicationContext slow = start("--throughline.sample.duration=60s")) {
            CommandJournal log = slow.getBean(CommandJournal.class);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> log.head() >= 5);
            slow.getBean(SampleLoader.class).stop();
            loaded = log.head();
        }
        try (ConfigurableApplicationContext without = start("--throughline.sample.enabled=false")) {
            assertThat(without.getBean(CommandJournal.class).head())
                    .isEqualTo(loaded)
                    .isBetween(5L, whole - 1);
            assertThat(without.getBean(SampleDistrict.class).prospect()).isEqualTo(Prospect.LEFT_OUT);
            assertThat(without.getBean(SampleLoader.class).isRunning()).isFalse();
        }
        try (ConfigurableApplicationContext fast = start("--throughline.sample.duration=0")) {
            SampleDistrict district = fast.getBean(SampleDistrict.class);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> district.prospect() == Prospect.COMPLETE);
            assertThat(fast.getBean(CommandJournal.class).head()).isEqualTo(whole);
        }
    }

    private ConfigurableApplicationContext start(String argument) {
        return new SpringApplicationBuilder(Throughline.class)
                .run(
                        "--server.port=0",
                        "--throughline.warm-up=false",
                        "--throughline.leaving.pause=0s",
                        "--throughline.database.directory=" + directory.resolve("pg"),
                        argument);
    }
}
