package org.throughline.command.implementation.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.Section.Item;

/**
 * Every item of every section that was assessed has an answer on the scale, zero included, and nothing else has one.
 * All faults are told at once: whoever types in a paper form wants one list.
 */
final class AnswersFitTheInstrument {

    private final Instrument instrument;
    private final List<Section> assessed;
    private final Faults faults = new Faults();

    private AnswersFitTheInstrument(Instrument instrument, Set<String> sections) {
        this.instrument = instrument;
        this.assessed = instrument.sections().stream()
                .filter(section -> sections.contains(section.code()))
                .toList();
    }

    /**
     * Lets the answers pass.
     *
     * @throws Refusal ITEMS_NOT_ACCEPTABLE with every fault
     */
    static void check(Instrument instrument, Set<String> sections, Map<String, Integer> answers) {
        AnswersFitTheInstrument policy = new AnswersFitTheInstrument(instrument, sections);
        sections.forEach(policy::judgeSection);
        answers.forEach(policy::judgeAnswer);
        policy.judgeCompleteness(answers);
        if (!policy.faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.ITEMS_NOT_ACCEPTABLE,
                    "%d fault(s) by %s".formatted(policy.faults.count(), instrument.title()),
                    policy.faults);
        }
    }

    private void judgeSection(String section) {
        if (instrument.section(section).isEmpty()) {
            faults.add(() -> new Fault(
                    "/sections",
                    "unknown-section",
                    "'%s' is not one of %s"
                            .formatted(
                                    section,
                                    instrument.sections().stream()
                                            .map(Section::code)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    private void judgeAnswer(String item, int points) {
        if (holds(assessed, item)) {
            if (!instrument.allows(points)) {
                fault(item, "out-of-scale", () -> "%d is not one of %s".formatted(points, instrument.scaleInWords()));
            }
        } else if (holds(instrument.sections(), item)) {
            fault(item, "not-selected", () -> "it belongs to a section that is not among those assessed");
        } else {
            fault(item, "unknown-item", () -> "%s has no such item".formatted(instrument.title()));
        }
    }

    private void judgeCompleteness(Map<String, Integer> answers) {
        for (Section section : assessed) {
            for (Item item : section.items()) {
                if (!answers.containsKey(item.code())) {
                    fault(
                            item.code(),
                            "missing-item",
                            () -> "%s was assessed, so it needs an answer".formatted(section.name()));
                }
            }
        }
    }

    private void fault(String item, String code, Supplier<String> message) {
        faults.add(() -> new Fault("/answers/" + item.replace("~", "~0").replace("/", "~1"), code, message.get()));
    }

    private static boolean holds(List<Section> sections, String item) {
        return sections.stream().anyMatch(section -> section.item(item).isPresent());
    }
}
