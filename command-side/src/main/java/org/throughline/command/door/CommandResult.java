package org.throughline.command.door;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What became of an accepted command.
 *
 * @param outcome see {@link Outcome}
 * @param command the command's name
 * @param commandId the client's id or the one the door made up
 * @param kind kind of the subject
 * @param id id of the subject within its kind
 * @param href where its state can be read
 * @param version number of events in the subject's stream, what {@code If-Match} takes
 * @param position of the last event this command appended; of the whole log when it appended nothing. Give it as
 *     {@code ?atLeast=} to a read to see the effect
 * @param concerns codes of the policies that are in force as a warning and that it did not meet; usually none
 */
public record CommandResult(
        Outcome outcome,
        String command,
        String commandId,
        String kind,
        String id,
        String href,
        long version,
        long position,
        List<String> concerns) {

    /** What a command did to the log. */
    public enum Outcome {
        /** It appended events. */
        APPLIED,
        /** It had come before, and was applied or changed nothing; this is the first result again. */
        REPEATED,
        /** It changes nothing, so nothing was appended. Sent again under its id within 90 days it is {@code repeated}. */
        UNCHANGED;

        /** As clients see it: {@code applied}. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
