package org.throughline.events;

/** What the log keeps beside every event, by the names it is kept under. */
public final class MetadataKey {

    /** Who acted. */
    public static final String ACTOR = "actor";

    /** The organization id of the district concerned; absent above the district. */
    public static final String DISTRICT = "district";

    /** The organization id of the unit concerned. */
    public static final String UNIT = "unit";

    /** The command that caused the event; a repeated one appends nothing. */
    public static final String COMMAND_ID = "commandId";

    /** Fingerprint of the command as it came in, so that an id cannot be used for two different commands. */
    public static final String COMMAND_FINGERPRINT = "commandFingerprint";

    /** What belongs together across commands: an import, a session, a conversation. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that led to this event. */
    public static final String CAUSATION_ID = "causationId";

    /** How it came in: {@code api}, {@code import} or {@code sample}. */
    public static final String SOURCE = "source";

    /** When another system says it recorded this first, as an ISO 8601 time with its offset. */
    public static final String ORIGINALLY_RECORDED_AT = "originallyRecordedAt";

    /** The import that the event came with. */
    public static final String IMPORT_ID = "importId";

    /** The system that it was imported from, or that claims to have recorded it first, by name. */
    public static final String IMPORT_SOURCE = "importSource";

    /** Codes of the policies in force as a warning that were not met, joined by commas; absent when there are none. */
    public static final String CONCERNS = "concerns";

    private MetadataKey() {}
}
