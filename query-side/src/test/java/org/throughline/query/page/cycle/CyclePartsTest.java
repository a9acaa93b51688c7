package org.throughline.query.page.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.page.SampleAnswers.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Layout.Table;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.words.Called;

/** What the sample's answers say of its ideas and cycles, for their pages. */
class CyclePartsTest {

    private static final IdeasAnswer IDEAS = read("ideas", IdeasAnswer.class);
    private static final CyclesAnswer CYCLES = read("cycles", CyclesAnswer.class);
    private static final CyclePhasesAnswer PHASES = read("cycle-phases", CyclePhasesAnswer.class);
    private static final LookBacksAnswer BACKS = read("look-backs", LookBacksAnswer.class);

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
                .anyMatch(fact -> fact.matches("By: step \\S+ of Doors for everybody"))
                .contains("Taken up: On 25 September 2019");
        assertThat(facts(of("sample-cycle-elm-greeting-1")))
                .filteredOn(fact -> fact.startsWith("Phase: "))
                .hasSize(7);
        assertThat(of("no-such-cycle")).isEmpty();
    }

    private static List<Part> of(String cycle) {
        Map<SubjectKey, String> titles = CycleParts.mentioned(cycle, BACKS).stream()
                .collect(Collectors.toMap(key -> key, key -> "Doors for everybody"));
        return new CycleParts(cycle, new SubjectNames(Called.byId(), titles, Set.of())).of(CYCLES, PHASES, BACKS);
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
                .map(fact -> "%s: %s".formatted(fact.label(), fact.text()))
                .toList();
    }
}
