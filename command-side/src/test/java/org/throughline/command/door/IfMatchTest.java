package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SeenVersions;

class IfMatchTest {

    /** Tags that are right in form, and the version that each names. */
    private static final Map<String, Set<Long>> TAGS = Map.ofEntries(
            Map.entry("\"3\"", Set.of(3L)),
            Map.entry("\"0\"", Set.of(0L)),
            Map.entry("7", Set.of(7L)),
            Map.entry("\"123456789012345\"", Set.of(123456789012345L)),
            Map.entry("W/\"3\"", Set.of()),
            Map.entry("\"\"", Set.of()),
            Map.entry("W/\"\"", Set.of()),
            Map.entry("\"abc\"", Set.of()),
            Map.entry("\"03\"", Set.of()),
            Map.entry("\"-1\"", Set.of()),
            Map.entry("\"3,4\"", Set.of()),
            Map.entry("\"*\"", Set.of()),
            Map.entry("\"\u00e9\\\"", Set.of()),
            Map.entry("\"1234567890123456\"", Set.of()));

    private static final List<String> BETWEEN = List.of(",", ", ", " ,\t", ",,", " , , ");

    @Test
    void isAbsentWithoutTheHeader() {
        assertThat(IfMatch.read(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"*", "' * '"})
    void takesAnythingThatIsThere(String header) {
        assertThat(IfMatch.read(header)).isEqualTo(SeenVersions.ANY);
    }

    /** Every tag alone, and lists of them at random, with whatever may stand between. */
    @Test
    void readsEveryTagAloneAndInLists() {
        TAGS.forEach((tag, versions) -> assertThat(IfMatch.read(tag)).isEqualTo(new SeenVersions(versions, false)));
        List<String> tags = TAGS.keySet().stream().sorted().toList();
        Random random = new Random(9110);
        for (int i = 0; i < 2_000; i++) {
            List<String> parts = new ArrayList<>();
            Set<Long> versions = new HashSet<>();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                String tag = tags.get(random.nextInt(tags.size()));
                versions.addAll(TAGS.getOrDefault(tag, Set.of()));
                parts.add(tag);
            }
            String list = String.join(BETWEEN.get(random.nextInt(BETWEEN.size())), parts);
            String header = random.nextInt(4) == 0 ? ", " + list + "," : list;
            assertThat(IfMatch.read(header)).as(header).isEqualTo(new SeenVersions(versions, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "three",
                "-1",
                "1.0",
                "\"",
                "\"3",
                "3\"",
                "w/\"3\"",
                "W/3",
                "W/",
                "\"1\" \"2\"",
                "\"a b\"",
                "*, \"3\"",
                "\"3\", *",
                "\"3\";",
                "1234567890123456",
                "\"a\u007fb\""
            })
    void refusesWhatHasNotTheForm(String header) {
        assertThat(catchThrowableOfType(Refusal.class, () -> IfMatch.read(header))
                        .code())
                .isEqualTo(RefusalCode.MALFORMED);
    }
}
