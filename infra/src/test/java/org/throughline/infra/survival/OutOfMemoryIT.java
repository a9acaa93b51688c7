package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.infra.Client;
import org.throughline.infra.LastResort;
import org.throughline.infra.ProgramProcess;
import org.throughline.infra.survival.MemoryEater.Place;

/** A program without memory must not stay and answer nobody: it ends, wherever memory came to its end. */
class OutOfMemoryIT {

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path directory;

    @ParameterizedTest
    @EnumSource(Place.class)
    void endsWithItsMemory(Place place) {
        try (ProgramProcess program =
                ProgramProcess.startWith(List.of("-Xmx256m"), directory, "--" + MemoryEater.PROPERTY + "=true")) {
            CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> provoke(program.client(), place));
            assertThat(program.awaitEnd()).isEqualTo(LastResort.OUT_OF_MEMORY);
            asked.join();
        }
    }

    private static void provoke(Client client, Place place) {
        try {
            if (place == Place.PROJECTION) {
                client.accepted(
                        "register-organization",
                        json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
                client.formTeam("hungry", "d1");
            } else {
                client.get("/test/eat?place=" + place);
            }
        } catch (UncheckedIOException ended) {
            assertThat(ended).isNotNull();
        }
    }
}
