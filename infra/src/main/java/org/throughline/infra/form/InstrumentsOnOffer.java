package org.throughline.infra.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.subject.implementation.instrument.InstrumentState.LocalCriterion;

/** The instruments to check with somewhere: those that ship, and those that its own organization and the ones above it brought. */
@Component
final class InstrumentsOnOffer {

    private final Answers answers;

    InstrumentsOnOffer(Answers answers) {
        this.answers = answers;
    }

    private record Everywhere() {}

    /**
     * What organizations say of instruments.
     *
     * @param upwards an organization and what it lies in, from below
     */
    private record Said(List<InstrumentState> instruments, Function<String, List<String>> upwards) {

        /** What is said at an organization, its own words first; before it is known where, what anybody says. */
        List<InstrumentState> at(String organizationId) {
            if (organizationId.isEmpty()) {
                return instruments;
            }
            return upwards.apply(organizationId).stream()
                    .flatMap(organization -> instruments.stream()
                            .filter(state -> state.organizationId().equals(organization)))
                    .toList();
        }
    }

    /**
     * An instrument as it stands somewhere.
     *
     * @param day of the check; absent before that is said
     * @param asked what organizations ask of its scores for themselves, the nearest first
     * @param descriptors what steps of its scale look like in their words, the nearest first
     */
    record OnOffer(
            InstrumentDefinition definition,
            @Nullable LocalDate day,
            List<LocalCriterion> asked,
            List<Descriptor> descriptors) {

        /** What is asked of a scale, in the words of whoever's word counts first; empty where nobody asks anything. */
        Optional<Wanted> wanted(String scale) {
            return asked.stream()
                    .filter(one -> one.scale().equals(scale) && one.programme() == null)
                    .map(one -> new Wanted(one.comparator(), one.value()))
                    .findFirst()
                    .or(() -> definition.criteria().stream()
                            .filter(one -> one.scale().equals(scale)
                                    && one.programme() == null
                                    && (day == null || one.isInForceOn(day)))
                            .map(one -> new Wanted(one.comparator(), one.value()))
                            .findFirst());
        }

        /** What a step looks like at an item; empty where nobody says. */
        Optional<String> looks(String item, int points) {
            return descriptors.stream()
                    .filter(one -> one.item().equals(item) && one.points() == points)
                    .map(Descriptor::text)
                    .findFirst();
        }
    }

    /** What is asked of a score. */
    record Wanted(Comparator comparator, BigDecimal value) {}

    /**
     * All of them.
     *
     * @param organizationId where is checked; empty before that is said, and then everything anybody brought is on offer
     * @param day of the check; absent before that is said
     */
    List<InstrumentDefinition> at(String organizationId, @Nullable LocalDate day) {
        return Stream.concat(
                        Instruments.SHIPPED.all().stream(),
                        said(day).at(organizationId).stream()
                                .filter(state -> state.withdrawnOn() == null)
                                .flatMap(state -> Stream.ofNullable(state.definition())))
                .toList();
    }

    /** The one of this code and version there. */
    Optional<OnOffer> find(String organizationId, @Nullable LocalDate day, String code, String version) {
        List<InstrumentState> said = said(day).at(organizationId).stream()
                .filter(state -> state.instrument().equals(code)
                        && state.instrumentVersion().equals(version))
                .toList();
        return Instruments.SHIPPED
                .find(code, version)
                .or(() -> said.stream()
                        .flatMap(state -> Stream.ofNullable(state.definition()))
                        .findFirst())
                .map(definition -> new OnOffer(
                        definition,
                        day,
                        said.stream()
                                .flatMap(state -> state.criteria().stream())
                                .toList(),
                        said.stream()
                                .flatMap(state -> state.descriptors().stream())
                                .toList()));
    }

    /** As it stood on a day. Kept until something it rests on is recorded anew. */
    private Said said(@Nullable LocalDate day) {
        Tense tense = day == null ? Tense.NOW : new Tense(day, null);
        Ask ask = new Ask("form-instruments", new Everywhere(), null, tense, Reader.ANYBODY);
        return answers.of(ask, 0, InstrumentsOnOffer::look, kept -> {}).answer(Said.class);
    }

    private static Said look(Snapshot snapshot) {
        Territory territory = snapshot.territory();
        LocalDate day = snapshot.day();
        return new Said(snapshot.states(InstrumentState.class), unit -> territory.upwards(unit, day));
    }
}
