package org.throughline.infra.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.instrument.InstrumentState;

/** The instruments to check with somewhere: those that ship, and those that its own organization and the ones above it brought. */
@Component
final class InstrumentsOnOffer {

    private final Answers answers;

    InstrumentsOnOffer(Answers answers) {
        this.answers = answers;
    }

    private record Everywhere() {}

    /** What was brought and not withdrawn, by the organization that brought it, and in what each organization lies. */
    private record Brought(List<One> instruments, Map<String, String> parents) {}

    private record One(String organizationId, InstrumentDefinition definition) {}

    /**
     * All of them.
     *
     * @param organizationId where is checked; empty before that is said, and then everything anybody brought is on offer
     */
    List<InstrumentDefinition> at(String organizationId) {
        Brought brought = brought();
        Set<String> upwards = new LinkedHashSet<>();
        for (String at = organizationId; at != null && upwards.add(at); ) {
            at = brought.parents().get(at);
        }
        return Stream.concat(
                        Instruments.SHIPPED.all().stream(),
                        brought.instruments().stream()
                                .filter(one -> organizationId.isEmpty() || upwards.contains(one.organizationId()))
                                .map(One::definition))
                .toList();
    }

    /** The one of this code and version there. */
    Optional<InstrumentDefinition> find(String organizationId, String code, String version) {
        return at(organizationId).stream()
                .filter(one -> one.code().equals(code) && one.version().equals(version))
                .findFirst();
    }

    /** Kept until something it rests on is recorded anew. */
    private Brought brought() {
        Ask ask = new Ask("form-instruments", new Everywhere(), null, Tense.NOW, Reader.ANYBODY);
        return answers.of(ask, 0, InstrumentsOnOffer::look, kept -> {}).answer(Brought.class);
    }

    private static Brought look(Snapshot snapshot) {
        List<One> instruments = snapshot.states(InstrumentState.class).stream()
                .filter(state -> state.withdrawnOn() == null)
                .flatMap(state -> Stream.ofNullable(state.definition())
                        .map(definition -> new One(state.organizationId(), definition)))
                .toList();
        Map<String, String> parents = new HashMap<>();
        if (!instruments.isEmpty()) {
            snapshot.states(OrganizationState.class).forEach(unit -> {
                if (unit.parentId() != null) {
                    parents.put(unit.organizationId(), unit.parentId());
                }
            });
        }
        return new Brought(instruments, parents);
    }
}
