package org.throughline.command.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs batches of commands, and keeps an account of each: an import. */
public final class Batches {

    private final CommandDoor door;
    private final JsonMapper json;
    private final Imports imports;
    private final Clock clock;

    public Batches(CommandDoor door, JsonMapper json, Imports imports, Clock clock) {
        this.door = door;
        this.json = json;
        this.imports = imports;
        this.clock = clock;
    }

    /** What to do after a line was refused. */
    public enum OnRefusal {
        CONTINUE,
        STOP
    }

    /**
     * Runs a batch. What became of it is kept, however it ends: whoever sent it may have gone.
     *
     * @param lines a command in its envelope each, as {@code POST /api/commands} takes them
     * @param answers is told of each line once it is durable, and of all at the end
     * @param caller bringing the import that they are
     * @param batchId gives lines their ids that have none; absent where each has its own
     */
    public void run(
            InputStream lines, OutputStream answers, Caller caller, @Nullable String batchId, OnRefusal onRefusal)
            throws IOException {
        Batch batch = new Batch(door, caller, json, batchId, onRefusal);
        Imports.Run begun = Imports.Run.begin(caller, clock.instant());
        imports.keep(begun);
        try {
            batch.run(lines, answers);
        } finally {
            imports.keep(begun.end(batch.tally(), clock.instant()));
        }
    }
}
