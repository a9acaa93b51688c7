package org.throughline.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;

/**
 * What became of one line of a batch; what does not apply is left out.
 *
 * @param line number of the line, from 1
 * @param code why it was refused
 * @param faults the first hundred faults of a malformed line
 * @param faultCount how many there are
 * @param facts what programs may want to know of a refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchAnswer(
        int line,
        LineOutcome outcome,
        @Nullable String commandId,
        @Nullable String kind,
        @Nullable String id,
        @Nullable Long version,
        @Nullable Long position,
        @Nullable String code,
        @Nullable String detail,
        @Nullable List<Fault> faults,
        @Nullable Integer faultCount,
        @Nullable Map<String, Object> facts) {

    /** What can become of a line. */
    enum LineOutcome {
        APPLIED,
        REPEATED,
        UNCHANGED,
        REFUSED,
        NOT_RUN;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static BatchAnswer of(int line, CommandResult result) {
        return new BatchAnswer(
                line,
                LineOutcome.valueOf(result.outcome().name()),
                result.commandId(),
                result.kind(),
                result.id(),
                result.version(),
                result.position(),
                null,
                null,
                null,
                null,
                null);
    }

    static BatchAnswer of(int line, @Nullable String commandId, Refusal refusal) {
        return new BatchAnswer(
                line,
                LineOutcome.REFUSED,
                commandId,
                null,
                null,
                null,
                null,
                refusal.code().wire(),
                refusal.detail(),
                refusal.faults().isEmpty() ? null : refusal.faults(),
                refusal.faults().isEmpty() ? null : refusal.faultCount(),
                refusal.facts().isEmpty() ? null : refusal.facts());
    }

    static BatchAnswer notRun(int line) {
        return new BatchAnswer(line, LineOutcome.NOT_RUN, null, null, null, null, null, null, null, null, null, null);
    }
}
