package org.throughline.infra.ballot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.Ballot;
import org.throughline.events.implementation.instrument.AnswerState;
import tools.jackson.databind.JsonNode;

/** Reads a ballot from JSON: what is not asked is refused, above all whatever would say whose it is. */
final class BallotReader {

    private static final Set<String> FIELDS = Set.of("round", "answers", "states");

    private final JsonNode json;
    private final Faults faults = new Faults();

    private BallotReader(JsonNode json) {
        this.json = json;
    }

    /** A ballot with the number of the round it is for. */
    record Sent(int round, Ballot ballot) {}

    /**
     * The ballot in this JSON.
     *
     * @throws Refusal MALFORMED with every fault
     */
    static Sent read(JsonNode json) {
        return new BallotReader(json).sent();
    }

    private Sent sent() {
        if (!json.isObject()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "It has 1 fault(s)",
                    List.of(new Fault("", "wrong-type", "an object is expected")));
        }
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> fault(Fault.pointer("", name), "unknown-field", "there is no such field"));
        JsonNode round = json.path("round");
        if (!round.isInt() || round.intValue() < 1) {
            fault("/round", "missing", "the number of the round it is for");
        }
        Map<String, Integer> points = new HashMap<>();
        each("answers", (at, item, value) -> {
            if (value.isInt()) {
                points.put(item, value.intValue());
            } else {
                fault(at, "wrong-type", "a whole number is expected");
            }
        });
        Map<String, AnswerState> states = new HashMap<>();
        each(
                "states",
                (at, item, value) -> stateOf(value)
                        .ifPresentOrElse(
                                state -> states.put(item, state),
                                () -> fault(at, "not-valid", "NOT_APPLICABLE or DO_NOT_KNOW")));
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "It has %d fault(s)".formatted(faults.count()), faults);
        }
        return new Sent(round.intValue(), new Ballot(points, states));
    }

    private static Optional<AnswerState> stateOf(JsonNode value) {
        return Arrays.stream(AnswerState.values())
                .filter(state -> value.isString() && state.name().equals(value.stringValue()))
                .findFirst();
    }

    /** What is done with one member of a field. */
    private interface Look {
        void at(String pointer, String item, JsonNode value);
    }

    private void each(String field, Look look) {
        JsonNode values = json.path(field);
        if (values.isObject()) {
            values.properties()
                    .forEach(one -> look.at(Fault.pointer("/" + field, one.getKey()), one.getKey(), one.getValue()));
        } else if (!values.isMissingNode() && !values.isNull()) {
            fault("/" + field, "wrong-type", "an object is expected, with a member for each item");
        }
    }

    private void fault(String at, String code, String message) {
        faults.add(() -> new Fault(at, code, message));
    }
}
