package org.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.flipkart.zjsonpatch.Jackson3JsonPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

class PatchTest {

    /** Schools with teams, as the tree has them. */
    private static List<Map<String, Object>> schools(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "id",
                        "s" + i,
                        "name",
                        "School " + i,
                        "teams",
                        List.of(Map.of("id", "t" + i, "members", i % 3))))
                .toList();
    }

    private static Page page(Object json) {
        return Page.of(EventJson.MAPPER.writeValueAsString(json));
    }

    private static JsonNode patched(Page from, Patch patch) {
        return Jackson3JsonPatch.apply(
                EventJson.MAPPER.readTree(patch.bytes()), EventJson.MAPPER.readTree(from.bytes()));
    }

    @Test
    void isAboutWhatDiffersAlone() {
        Page before = page(schools(100));
        List<Map<String, Object>> schools = new ArrayList<>(schools(100));
        schools.add(40, Map.of("id", "new", "name", "Willow", "teams", List.of()));
        schools.set(
                7, Map.of("id", "s7", "name", "Renamed", "teams", schools.get(7).getOrDefault("teams", List.of())));
        Page after = page(schools);

        Patch patch = before.patchTo(after);

        assertThat(patch.isShort()).isTrue();
        assertThat(EventJson.MAPPER.readTree(patch.bytes()))
                .extracting(operation -> operation.path("op").asString() + " "
                        + operation.path("path").asString())
                .containsExactlyInAnyOrder("replace /7/name", "add /40");
        assertThat(patched(before, patch)).isEqualTo(EventJson.MAPPER.readTree(after.bytes()));
    }

    @Test
    void isMadeOnceForEverybodyAndAnewForAnotherPage() {
        Page before = page(schools(3));
        Page after = page(schools(4));
        Page later = page(schools(5));

        assertThat(before.patchTo(after)).isSameAs(before.patchTo(after));
        assertThat(patched(before, before.patchTo(later))).hasSize(5);
        assertThat(patched(before, before.patchTo(after))).hasSize(4);
    }

    @Test
    void isNotWorthItWhereLittleStaysTheSame() {
        assertThat(page(schools(10)).patchTo(page(Map.of("other", 1))).isShort())
                .isFalse();
    }

    @Property(tries = 300)
    void makesAnyPageIntoAnyOther(@ForAll long seed) {
        Random random = new Random(seed);
        Page before = page(anything(random, 4));
        Page after = page(anything(random, 4));

        assertThat(patched(before, before.patchTo(after))).isEqualTo(EventJson.MAPPER.readTree(after.bytes()));
    }

    /** Few names and values, so that two of them have much in common; names that a pointer has to escape. */
    private static Object anything(Random random, int depth) {
        List<String> names = List.of("a", "b/c", "d~e", "");
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> random.nextInt(3);
            case 1 -> random.nextBoolean();
            case 2 -> "text " + random.nextInt(3);
            case 3 ->
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> anything(random, depth - 1))
                        .toList();
            default -> {
                Map<String, Object> object = new TreeMap<>();
                names.stream()
                        .filter(name -> random.nextBoolean())
                        .forEach(name -> object.put(name, anything(random, depth - 1)));
                yield object;
            }
        };
    }
}
