package org.throughline.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a batch. Each line is a command in its envelope:
 *
 * <pre>{"command":"FormTeam","commandId":"...","ifMatch":3,"originallyRecordedAt":"...","payload":{...}}</pre>
 *
 * A line's command id, or the batch's id and the line number, makes it safe to send the same batch again after whatever
 * happened: lines that were applied answer {@code repeated}.
 */
final class Batch {

    /** What to do after a line was refused. */
    enum OnRefusal {
        CONTINUE,
        STOP
    }

    private enum LineOutcome {
        APPLIED,
        REPEATED,
        UNCHANGED,
        REFUSED,
        NOT_RUN
    }

    private final CommandDoor door;
    private final Caller caller;
    private final JsonMapper json;
    private final RequestBodies bodies;
    private final @Nullable String batchId;
    private final OnRefusal onRefusal;
    private final Map<LineOutcome, Integer> tally = new EnumMap<>(LineOutcome.class);

    Batch(CommandDoor door, Caller caller, JsonMapper json, @Nullable String batchId, OnRefusal onRefusal) {
        this.door = door;
        this.caller = caller;
        this.json = json;
        this.bodies = new RequestBodies(json);
        this.batchId = batchId;
        this.onRefusal = onRefusal;
    }

    void run(InputStream lines, OutputStream answers) throws IOException {
        boolean running = true;
        int number = 0;
        Lines source = new Lines(new BufferedInputStream(lines));
        for (byte[] line = source.next(); line != null; line = source.next()) {
            number++;
            if (isBlank(line)) {
                continue;
            }
            Answer answer = running ? answer(number, line) : Answer.notRun(number);
            tally.merge(answer.outcome(), 1, Integer::sum);
            write(answers, answer);
            running = running && !(answer.outcome() == LineOutcome.REFUSED && onRefusal == OnRefusal.STOP);
        }
        write(answers, summary());
    }

    private Answer answer(int number, byte[] line) {
        try {
            CommandResult result = door.submit(envelope(number, bodies.parse(line)), caller);
            return Answer.of(number, result);
        } catch (Refusal refusal) {
            return Answer.of(number, refusal);
        }
    }

    private CommandRequest envelope(int number, JsonNode line) {
        List<Fault> faults = new ArrayList<>();
        String command = line.path("command").asString("");
        if (command.isEmpty()) {
            faults.add(new Fault("/command", "missing", "the command's name, for instance FormTeam"));
        }
        if (!line.path("payload").isObject()) {
            faults.add(new Fault("/payload", "missing", "the command's fields, an object"));
        }
        String commandId = line.path("commandId").asString(batchId == null ? "" : batchId + "#" + number);
        if (commandId.isEmpty()) {
            faults.add(new Fault("/commandId", "missing", "an id of the line, or an Idempotency-Key for the batch"));
        }
        Instant recorded = instant(line.path("originallyRecordedAt"), faults);
        Long expected = version(line.path("ifMatch"), faults);
        if (!line.isObject() || !faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "The line is not a command in its envelope", faults);
        }
        return new CommandRequest(
                command, line.path("payload"), CommandController.Headers.commandId(commandId), expected, recorded);
    }

    private static @Nullable Instant instant(JsonNode node, List<Fault> faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(node.asString("")).toInstant();
        } catch (DateTimeParseException e) {
            faults.add(new Fault(
                    "/originallyRecordedAt", "not-valid", "a time with its offset, for instance 2026-01-29T22:04:36Z"));
            return null;
        }
    }

    private static @Nullable Long version(JsonNode node, List<Fault> faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            faults.add(new Fault("/ifMatch", "wrong-type", "a version number"));
            return null;
        }
        return node.longValue();
    }

    private Map<String, Map<String, Integer>> summary() {
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        for (LineOutcome outcome : LineOutcome.values()) {
            counts.put(outcome.name().toLowerCase(Locale.ROOT), tally.getOrDefault(outcome, 0));
        }
        return Map.of("summary", counts);
    }

    private void write(OutputStream answers, Object answer) throws IOException {
        answers.write(json.writeValueAsBytes(answer));
        answers.write('\n');
        answers.flush();
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    /** One line of the answer; what does not apply is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answer(
            int line,
            LineOutcome outcome,
            @Nullable String commandId,
            @Nullable String kind,
            @Nullable String id,
            @Nullable Long version,
            @Nullable Long position,
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Fault> faults) {

        static Answer of(int line, CommandResult result) {
            return new Answer(
                    line,
                    LineOutcome.valueOf(result.outcome().name()),
                    result.commandId(),
                    result.kind(),
                    result.id(),
                    result.version(),
                    result.position(),
                    null,
                    null,
                    null);
        }

        static Answer of(int line, Refusal refusal) {
            return new Answer(
                    line,
                    LineOutcome.REFUSED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    refusal.code().wire(),
                    refusal.detail(),
                    refusal.faults().isEmpty() ? null : refusal.faults());
        }

        static Answer notRun(int line) {
            return new Answer(line, LineOutcome.NOT_RUN, null, null, null, null, null, null, null, null);
        }
    }

    /** Splits bytes into lines without ever holding more than one command's worth. */
    private static final class Lines {

        private final InputStream in;

        Lines(InputStream in) {
            this.in = in;
        }

        byte @Nullable [] next() throws IOException {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() <= RequestBodies.MAX_COMMAND_BYTES) {
                    line.write(b);
                }
            }
            return line.toByteArray();
        }
    }
}
