package org.throughline.query.page.check;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.words.Instruments;

/**
 * {@code GET /fidelity-checks/{id}}, {@code /local-instruments/{id}}: what was asked and answered, in the words of the instrument, at
 * every moment.
 */
@Controller
final class CheckController {

    private final ThingReads reads;
    private final PageParts parts;
    private final ComputedReads computed;
    private final Instruments instruments;

    CheckController(ThingReads reads, PageParts parts, ComputedReads computed, Instruments instruments) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
        this.instruments = instruments;
    }

    @GetMapping("/fidelity-checks/{id}")
    @Nullable
    String page(@PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "fidelity-checks/" + PagePath.segment(id), when);
        SubjectKey key = new SubjectKey("fidelity-check", String.valueOf(Parameters.text("id", id)));
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.laid(key, moment))
                .map(laid -> {
                    List<Part> sheet = sheet(laid, moment);
                    Thing thing = laid.thing();
                    model.addAttribute(
                            "thing",
                            sheet.isEmpty()
                                    ? thing
                                    : thing.without(CheckController::isOnTheSheet)
                                            .with(sheet));
                    return "thing";
                })
                .orElseGet(
                        () -> computed.compute(() -> reads.missing(key, moment)).page(model, response));
    }

    private static boolean isOnTheSheet(Part part) {
        return part.title().equals("Answers")
                || (part.title().startsWith("Details") && !part.title().endsWith("inputs"));
    }

    /** Nothing where nobody knows the instrument; what was answered stands among the facts all the same. */
    private List<Part> sheet(Laid laid, Moment moment) {
        FidelityState check = EventJson.MAPPER.treeToValue(laid.state(), FidelityState.class);
        return definition(check, moment)
                .map(definition -> new AnswerSheet(check, definition).parts())
                .orElse(List.of());
    }

    /** An instrument that an organization brought, as a list of its questions. */
    @GetMapping("/local-instruments/{id}")
    @Nullable
    String instrument(
            @PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "local-instruments/" + PagePath.segment(id), when);
        SubjectKey key = new SubjectKey("local-instrument", String.valueOf(Parameters.text("id", id)));
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.laid(key, moment))
                .map(laid -> {
                    model.addAttribute("thing", questionnaire(laid));
                    return "thing";
                })
                .orElseGet(
                        () -> computed.compute(() -> reads.missing(key, moment)).page(model, response));
    }

    /** What the organization says of an instrument that ships stays as it is laid out. */
    private static Thing questionnaire(Laid laid) {
        InstrumentState state = EventJson.MAPPER.treeToValue(laid.state(), InstrumentState.class);
        InstrumentDefinition definition = state.definition();
        return definition == null
                ? laid.thing()
                : laid.thing()
                        .without(part -> part.title().startsWith("Definition")
                                || part.title().startsWith("Descriptors"))
                        .with(new Questionnaire(definition, state.descriptors()).parts());
    }

    private Optional<InstrumentDefinition> definition(FidelityState check, Moment moment) {
        String organization = check.details().instrumentOrganizationId();
        if (organization == null) {
            return instruments.definition(check.instrument(), check.instrumentVersion());
        }
        SubjectKey key = SubjectKey.of(
                InstrumentEvent.class,
                InstrumentEvent.instrumentId(organization, check.instrument(), check.instrumentVersion()));
        return computed.compute(() -> reads.laid(key, moment))
                .map(laid -> EventJson.MAPPER.treeToValue(laid.state(), InstrumentState.class))
                .map(InstrumentState::definition);
    }
}
