package org.throughline.command.door;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.BatchAnswer.LineOutcome;

/**
 * Keeps what batches brought in, beside the log: lines that were refused or changed nothing left nothing there. An import is
 * known by the id of its batch; sent again, it is the same import, run once more.
 */
public interface Imports {

    /** Keeps a run: first when it begins, then when it has ended. It never fails: the import goes before its account. */
    void keep(Run run);

    /**
     * One run of an import.
     *
     * @param importId the batch's {@code Idempotency-Key}, or an id that was made up
     * @param source the system it comes from, by name
     * @param actor who ran it
     * @param endedAt absent while it runs
     * @param lines how many lines of each outcome; empty while it runs
     */
    record Run(
            String importId,
            @Nullable String source,
            String actor,
            Instant begunAt,
            @Nullable Instant endedAt,
            Map<String, Integer> lines) {

        static Run begin(Caller caller, Instant at) {
            return new Run(
                    Objects.requireNonNull(caller.importId()),
                    caller.importSource(),
                    caller.actor(),
                    at,
                    null,
                    Map.of());
        }

        /** The same, ended. */
        public Run end(Map<String, Integer> tally, Instant at) {
            return new Run(importId, source, actor, begunAt, at, tally);
        }

        /** Lines that recorded something in this run. */
        public int applied() {
            return count(LineOutcome.APPLIED);
        }

        /** Lines that an earlier run had applied. */
        public int repeated() {
            return count(LineOutcome.REPEATED);
        }

        /** Lines that changed nothing. */
        public int unchanged() {
            return count(LineOutcome.UNCHANGED);
        }

        /** Lines that were refused. */
        public int refused() {
            return count(LineOutcome.REFUSED);
        }

        /** Lines that were left out behind one that was refused. */
        public int notRun() {
            return count(LineOutcome.NOT_RUN);
        }

        private int count(LineOutcome outcome) {
            return lines.getOrDefault(outcome.wire(), 0);
        }
    }
}
