package org.throughline.query.page.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Layout.Table;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.words.Names;

/** What the sample's answers say of its ideas and cycles, for their pages. */
class CyclePartsTest {

    private static final IdeasAnswer IDEAS = read("ideas", IdeasAnswer.class);
    private static final CyclesAnswer CYCLES = read("cycles", CyclesAnswer.class);
    private static final CyclePhasesAnswer PHASES = read("cycle-phases", CyclePhasesAnswer.class);
    private static final LookBacksAnswer BACKS = read("look-backs", LookBacksAnswer.class);

    private static <T> T read(String question, Class<T> type) {
        try (InputStream in = CyclePartsTest.class.getResourceAsStream("/told/%s.json".formatted(question))) {
            return EventJson.MAPPER.treeToValue(
                    EventJson.MAPPER.readTree(Objects.requireNonNull(in)).path("answer"), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsOfAnIdeaWhatTriedItOrThatNothingDid() {
        assertThat(facts(CycleParts.tried("sample-idea-north-lines", IDEAS)))
                .containsExactly("So far: No cycle has tried it");
        assertThat(facts(CycleParts.tried("sample-idea-elm-doors", IDEAS)))
                .contains("Decided: Adapt")
                .filteredOn(fact -> fact.startsWith("Cycle: "))
                .hasSize(2);
        assertThat(CycleParts.tried("no-such-idea", IDEAS)).isEmpty();
    }

    @Test
    void tellsOfACycleHowLongWhatCameFirstAndWhatWasDoneNext() {
        List<Part> parts = of("sample-cycle-elm-doors-1");
        assertThat(parts)
                .extracting(Part::title)
                .containsExactly(
                        "Time in each phase", "Predicted and observed", "For equity", "Did we do what we said next?");
        assertThat(facts(parts)).contains("Taken up: On 7 March 2018", "Taken up: Not yet");
        assertThat(facts(of("sample-cycle-elm-doors-2")))
                .anyMatch(fact -> fact.startsWith("By: step "))
                .contains("Taken up: On 25 September 2019");
        assertThat(facts(of("sample-cycle-elm-greeting-1")))
                .filteredOn(fact -> fact.startsWith("Phase: "))
                .hasSize(7);
        assertThat(of("no-such-cycle")).isEmpty();
    }

    private static List<Part> of(String cycle) {
        return new CycleParts(cycle, new ById()).of(CYCLES, PHASES, BACKS);
    }

    /** {@code Label: words}, of the facts of parts and of the rows of their tables. */
    private static List<String> facts(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.facts().stream(),
                        Stream.ofNullable(part.table())
                                .map(Table::rows)
                                .flatMap(List::stream)
                                .flatMap(List::stream)))
                .map(CyclePartsTest::words)
                .toList();
    }

    private static String words(Fact fact) {
        return "%s: %s"
                .formatted(
                        fact.label(),
                        String.join(
                                "",
                                fact.lines().stream()
                                        .flatMap(line -> line.bits().stream())
                                        .map(bit -> bit.text())
                                        .toList()));
    }

    private record ById() implements Names {

        @Override
        public String organization(@Nullable String id) {
            return "the " + id;
        }

        @Override
        public String team(String id) {
            return "the " + id;
        }

        @Override
        public String person(String memberId) {
            return "the " + memberId;
        }

        @Override
        public Optional<String> member(String id) {
            return Optional.of("the " + id);
        }

        @Override
        public String actor(String actor) {
            return "the " + actor;
        }

        @Override
        public String any(String text) {
            return "the " + text;
        }
    }
}
