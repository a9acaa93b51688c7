package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasedIdsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        file = folder.resolve("kept/pg.erased");
    }

    @Test
    void remembersWhoWasErasedAndTheFirstDay() {
        ErasedIds list = ErasedIds.in(file);
        assertThat(list.contains("m-1")).isFalse();
        list.add("m-1", DAY);
        list.add("m-1", DAY.plusDays(1));
        list.add("m-2", DAY.plusDays(2));
        for (ErasedIds read : new ErasedIds[] {list, ErasedIds.in(file)}) {
            assertThat(read.day("m-1")).contains(DAY);
            assertThat(read.day("m-2")).contains(DAY.plusDays(2));
            assertThat(read.contains("m-3")).isFalse();
        }
        assertThat(file).content().hasLineCount(2);
    }

    @Test
    void saysNothingOfAnybodyAndIsForNobodyElse() throws IOException {
        ErasedIds.in(file).add("ada.lovelace", DAY);
        // printf 'throughline erased ada.lovelace' | sha256sum
        assertThat(file).hasContent("2026-03-01 8e37a8a189885b42e273921a6de68284daf75220be00ebc9d8dd572f65fbb5ab\n");
        assertThat(mode()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ErasedIds.in(file).contains("ada.lovelace")).isTrue();
        assertThat(mode()).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2026-03-02", "2026-03-02 0f0f", "\0\0\0\0"})
    void passesOverALineThatWasCutShort(String part) throws IOException {
        ErasedIds.in(file).add("m-1", DAY);
        Files.writeString(file, part, StandardOpenOption.APPEND);
        ErasedIds.in(file).add("m-2", DAY);
        ErasedIds read = ErasedIds.in(file);
        assertThat(read.contains("m-1")).isTrue();
        assertThat(read.contains("m-2")).isTrue();
    }

    /** Two nodes may share one. */
    @Test
    void takesTheFirstOfTwoLinesOfTheSamePerson() {
        ErasedIds one = ErasedIds.in(file);
        ErasedIds other = ErasedIds.in(file);
        one.add("m-1", DAY);
        other.add("m-1", DAY.plusDays(1));
        assertThat(ErasedIds.in(file).day("m-1")).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"Ada\"}", "2026-13-41 ", "ÿþ"})
    void refusesAFileThatIsSomethingElse(String line) throws IOException {
        Files.createDirectories(file.getParent());
        String text = line.endsWith(" ") ? line + "0".repeat(64) : line;
        Files.writeString(file, "2026-03-01 " + "0".repeat(64) + "\n" + text + "\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> ErasedIds.in(file))
                .withMessageContaining("line 2")
                .withMessageContaining("--throughline.people.erased");
    }

    @Test
    void namesTheSettingWhereItCannotBeKept() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where a folder should be");
        assertThatIllegalStateException()
                .isThrownBy(() -> ErasedIds.in(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("--throughline.people.erased");
    }

    @Test
    void countsNobodyAsErasedWhomItCouldNotWriteDown() throws IOException {
        ErasedIds list = ErasedIds.in(file);
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> list.add("m-1", DAY)).isInstanceOf(UncheckedIOException.class);
        assertThat(list.contains("m-1")).isFalse();
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
