package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.Spool.Spooled;

class SpoolTest {

    private static final SpoolLimits WIDE = new SpoolLimits(1_000, 100, 0);

    @TempDir
    private Path parent;

    @Test
    void givesBackWhatCameInAndKeepsNothing() throws IOException {
        try (Spool spool = new Spool(parent, WIDE)) {
            try (Spooled spooled = spool.take(body("a\nb"), -1);
                    InputStream lines = spooled.lines()) {
                assertThat(lines).hasContent("a\nb");
                assertThat(batches()).hasSize(1);
            }
            assertThat(batches()).isEmpty();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void letsNobodyElseReadWhatComesIn() throws IOException {
        try (Spool spool = new Spool(parent, WIDE)) {
            InputStream looking = when(() -> {
                Path batch = batches().getFirst();
                assertThat(mode(batch)).isEqualTo("rw-------");
                assertThat(mode(Objects.requireNonNull(batch.getParent()))).isEqualTo("rwx------");
            });
            spool.take(looking, -1).close();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 9, 'ab\ncd'", "9, 2, 'ab\ncd'", "9, 2, 'ab\ncd\n'", "9, 3, '\n\n\n'", "1, 1, ''"})
    void takesAsMuchAsMayBe(long mostBytes, long mostLines, String text) throws IOException {
        try (Spool spool = new Spool(parent, new SpoolLimits(mostBytes, mostLines, 0));
                Spooled spooled = spool.take(body(text), text.length())) {
            assertThat(spooled.file()).hasContent(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4, 9, 'ab\ncd', maximumBytes, 4, most-bytes",
        "9, 1, 'ab\ncd', maximumLines, 1, most-lines",
        "9, 2, '\n\n\n', maximumLines, 2, most-lines"
    })
    void refusesMoreAndSaysHowMuchItTakes(
            long mostBytes, long mostLines, String text, String fact, long most, String setting) throws IOException {
        try (Spool spool = new Spool(parent, new SpoolLimits(mostBytes, mostLines, 0))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> spool.take(body(text), -1));
            assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
            assertThat(refusal.facts()).containsEntry(fact, most);
            assertThat(refusal.detail()).contains("throughline.spool." + setting);
            assertThat(batches()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsAnnouncedToBeMoreWithoutReadingIt() throws IOException {
        try (Spool spool = new Spool(parent, WIDE)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> spool.take(unread(), 1_001))
                            .code())
                    .isEqualTo(RefusalCode.TOO_LARGE);
        }
    }

    @Test
    void leavesRoomOnTheDisk() throws IOException {
        try (Spool spool = new Spool(parent, new SpoolLimits(1_000, 100, Long.MAX_VALUE / 2))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> spool.take(unread(), -1));
            assertThat(refusal.code()).isEqualTo(RefusalCode.NO_ROOM);
            assertThat(refusal.facts()).containsKeys("freeBytes", "keepFreeBytes");
            assertThat(refusal.detail()).contains("throughline.spool.keep-free");
        }
    }

    /** By then others have taken the room that was there. */
    @Test
    void looksForRoomWhileABatchComesIn() {
        SpoolLimits limits = new SpoolLimits(1_000, 100, 500);
        limits.requireRoom(600, 100);
        assertThat(catchThrowableOfType(Refusal.class, () -> limits.requireRoom(600, 101))
                        .code())
                .isEqualTo(RefusalCode.NO_ROOM);
    }

    @Test
    void keepsNothingOfABatchThatBreaksOff() throws IOException {
        try (Spool spool = new Spool(parent, WIDE)) {
            InputStream broken = when(() -> {
                throw new IOException("gone");
            });
            assertThatThrownBy(() -> spool.take(broken, -1)).hasMessage("gone");
            assertThat(batches()).isEmpty();
        }
    }

    @Test
    void goesOnWhenSomebodyTidiesUp() throws IOException {
        try (Spool spool = new Spool(parent, WIDE)) {
            spool.take(body("{}"), -1).close();
            FileSystemUtils.deleteRecursively(parent);
            try (Spooled spooled = spool.take(body("{}"), -1)) {
                assertThat(spooled.file()).hasContent("{}");
            }
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void deletesWhatKilledProgramsLeftAndNothingElse() throws IOException {
        Path killed = Files.createDirectory(parent.resolve("throughline-spool-1"));
        Files.createFile(killed.resolve("lock"));
        Files.writeString(killed.resolve("batch-1.ndjson"), "{}");
        Path killedAtOnce = Files.createDirectory(parent.resolve("throughline-spool-2"));
        Path anothers = Files.createDirectory(parent.resolve("another"));
        Path link = Files.createSymbolicLink(parent.resolve("throughline-spool-3"), anothers);
        try (Spool running = new Spool(parent, WIDE);
                Spooled waiting = running.take(body("{}"), -1);
                Spool started = new Spool(parent, WIDE)) {
            assertThat(killed).doesNotExist();
            assertThat(killedAtOnce).doesNotExist();
            assertThat(anothers).exists();
            assertThat(link).exists();
            assertThat(waiting.file()).exists();
            started.take(body("{}"), -1).close();
        }
    }

    @Test
    void refusesLimitsThatNobodyCanMean() {
        assertThatThrownBy(() -> new SpoolLimits(0, 1, 1)).hasMessageContaining("most-bytes=0");
        assertThatThrownBy(() -> new SpoolLimits(1, 0, 1)).hasMessageContaining("most-lines=0");
        assertThatThrownBy(() -> new SpoolLimits(1, 1, -1)).hasMessageContaining("keep-free=-1");
    }

    private List<Path> batches() throws IOException {
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(file -> file.toString().endsWith(".ndjson")).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream unread() {
        return when(() -> {
            throw new AssertionError("nobody should read it");
        });
    }

    private interface Reading {
        void happens() throws IOException;
    }

    /** An empty body that does something when it is read. */
    private static InputStream when(Reading reading) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                reading.happens();
                return -1;
            }

            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                return read();
            }
        };
    }
}
