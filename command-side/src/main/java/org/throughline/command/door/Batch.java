package org.throughline.command.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.BatchAnswer.LineOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a batch. Each line is a command in its {@link Envelope}. A line's command id, or the batch's id and the line
 * number, makes it safe to send the same batch again after whatever happened: lines that were applied answer {@code
 * repeated}.
 */
final class Batch {

    /** What to do after a line was refused. */
    enum OnRefusal {
        CONTINUE,
        STOP
    }

    private final CommandDoor door;
    private final Caller caller;
    private final JsonMapper json;
    private final RequestBodies bodies;
    private final @Nullable String batchId;
    private final OnRefusal onRefusal;
    private final Map<String, Integer> tally = new LinkedHashMap<>();

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

    /** What became of all lines. */
    private record Summary(@JsonProperty("summary") Map<String, Integer> lines) {}

    /** Answers line by line, each as soon as it is durable, and sums up at the end. */
    void run(InputStream lines, OutputStream answers) throws IOException {
        boolean running = true;
        int number = 0;
        BatchLines source = new BatchLines(new BufferedInputStream(lines));
        for (byte[] line = source.next(); line != null; line = source.next()) {
            number++;
            if (new String(line, StandardCharsets.UTF_8).isBlank()) {
                continue;
            }
            BatchAnswer answer = running ? answer(number, line) : BatchAnswer.notRun(number);
            tally.merge(answer.outcome().wire(), 1, Integer::sum);
            write(answers, answer);
            running = running && goesOnAfter(answer);
        }
        write(answers, new Summary(tally));
    }

    /** Not when the log is away: what follows may rest on this line, and would be refused for the wrong reason. */
    private boolean goesOnAfter(BatchAnswer answer) {
        return answer.outcome() != LineOutcome.REFUSED
                || (onRefusal == OnRefusal.CONTINUE
                        && !RefusalCode.UNAVAILABLE.wire().equals(answer.code()));
    }

    private BatchAnswer answer(int number, byte[] line) {
        String commandId = null;
        try {
            JsonNode parsed = bodies.parse(line);
            commandId = parsed.path("commandId").asString(batchId == null ? null : batchId + "#" + number);
            return BatchAnswer.of(number, door.submit(Envelope.read(parsed, commandId), caller));
        } catch (Refusal refusal) {
            return BatchAnswer.of(number, commandId, refusal);
        }
    }

    private void write(OutputStream answers, Object answer) throws IOException {
        answers.write(json.writeValueAsBytes(answer));
        answers.write('\n');
        answers.flush();
    }
}
