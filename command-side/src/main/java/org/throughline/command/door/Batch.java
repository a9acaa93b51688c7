package org.throughline.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.BatchAnswer.LineOutcome;
import org.throughline.command.door.Batches.OnRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a batch. Each line is a command in its {@link Envelope}. A line's command id, or the batch's id and the line
 * number, makes it safe to send the same batch again after whatever happened: lines that were applied answer {@code
 * repeated}. Lines take effect in their order, many of them in one transaction.
 */
final class Batch {

    /** Lines that may wait for the disk together. */
    private static final int MOST_TOGETHER = 128;

    private final CommandDoor door;
    private final Caller caller;
    private final JsonMapper json;
    private final RequestBodies bodies;
    private final @Nullable String batchId;
    private final OnRefusal onRefusal;
    private final Map<String, Integer> tally = new LinkedHashMap<>();
    private int number;

    Batch(CommandDoor door, Caller caller, JsonMapper json, @Nullable String batchId, OnRefusal onRefusal) {
        this.door = door;
        this.caller = caller;
        this.json = json;
        this.bodies = new RequestBodies(json);
        this.batchId = batchId;
        this.onRefusal = onRefusal;
        for (LineOutcome outcome : LineOutcome.values()) {
            tally.put(outcome.wire(), 0);
        }
    }

    /** What became of all lines, and the import that they were. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Summary(
            @JsonProperty("summary") Map<String, Integer> lines,
            @Nullable String importId) {}

    /**
     * A line that is not answered yet.
     *
     * @param bytes it took
     * @param request the command in it; absent where there is none
     * @param refusal why there is none
     */
    private record Line(
            int number,
            int bytes,
            @Nullable String commandId,
            @Nullable CommandRequest request,
            @Nullable Refusal refusal) {}

    /** Answers line by line, each once it is durable, and sums up at the end. */
    void run(InputStream lines, OutputStream answers) throws IOException {
        BatchLines source = new BatchLines(new BufferedInputStream(lines));
        Deque<Line> waiting = new ArrayDeque<>();
        boolean running = true;
        int together = MOST_TOGETHER;
        while (!fill(waiting, source).isEmpty()) {
            List<CommandRequest> requests = running ? requests(waiting, together) : List.of();
            List<CommandResult> results = requests.size() > 1 ? door.submitTogether(requests, caller) : List.of();
            for (CommandResult result : results) {
                tell(answers, BatchAnswer.of(waiting.remove().number(), result));
            }
            // where one was refused the next may be too, and whatever stood before it was decided in vain
            together = results.isEmpty() ? 2 : Math.min(MOST_TOGETHER, 2 * together);
            if (results.isEmpty()) {
                Line line = waiting.remove();
                BatchAnswer answer = running ? alone(line) : BatchAnswer.notRun(line.number());
                tell(answers, answer);
                running = running && goesOnAfter(answer);
            }
        }
        write(answers, new Summary(tally, caller.importId()));
    }

    /** How many lines there are so far of each outcome. */
    Map<String, Integer> tally() {
        return Map.copyOf(tally);
    }

    private Deque<Line> fill(Deque<Line> waiting, BatchLines source) throws IOException {
        long bytes = waiting.stream().mapToLong(Line::bytes).sum();
        while (waiting.size() < MOST_TOGETHER && bytes < RequestBodies.MAX_COMMAND_BYTES) {
            byte[] line = source.next();
            if (line == null) {
                break;
            }
            number++;
            bytes += line.length;
            if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                waiting.add(read(line));
            }
        }
        return waiting;
    }

    private Line read(byte[] line) {
        String commandId = null;
        try {
            JsonNode parsed = bodies.parse(line);
            commandId = parsed.path("commandId").asString(batchId == null ? null : batchId + "#" + number);
            return new Line(number, line.length, commandId, Envelope.read(parsed, commandId), null);
        } catch (Refusal refusal) {
            return new Line(number, line.length, commandId, null, refusal);
        }
    }

    /** The commands in the first of these lines, up to one that has none. */
    private static List<CommandRequest> requests(Deque<Line> waiting, int most) {
        List<CommandRequest> requests = new ArrayList<>();
        for (Line line : waiting) {
            if (line.request() == null || requests.size() == most) {
                break;
            }
            requests.add(line.request());
        }
        return requests;
    }

    private BatchAnswer alone(Line line) {
        if (line.request() == null) {
            return BatchAnswer.of(line.number(), line.commandId(), Objects.requireNonNull(line.refusal()));
        }
        try {
            return BatchAnswer.of(line.number(), door.submit(line.request(), caller));
        } catch (Refusal refusal) {
            return BatchAnswer.of(line.number(), line.commandId(), refusal);
        }
    }

    /** Not when the log is away: what follows may rest on this line, and would be refused for the wrong reason. */
    private boolean goesOnAfter(BatchAnswer answer) {
        return answer.outcome() != LineOutcome.REFUSED
                || (onRefusal == OnRefusal.CONTINUE
                        && !RefusalCode.UNAVAILABLE.wire().equals(answer.code()));
    }

    private void tell(OutputStream answers, BatchAnswer answer) throws IOException {
        tally.merge(answer.outcome().wire(), 1, Integer::sum);
        write(answers, answer);
    }

    private void write(OutputStream answers, Object answer) throws IOException {
        answers.write(json.writeValueAsBytes(answer));
        answers.write('\n');
        answers.flush();
    }
}
