package org.throughline.command;

import java.util.Locale;

/** Every reason for which a command can be refused, with the HTTP status it is told under. A closed set. */
public enum RefusalCode {
    MALFORMED(400, "The command is malformed"),
    FORBIDDEN(403, "Not yours to do"),
    UNKNOWN_COMMAND(404, "There is no such command"),
    UNKNOWN_SUBJECT(404, "There is no such subject"),
    STALE_VERSION(412, "The subject has moved on"),
    TOO_LARGE(413, "The command or the batch is too large"),
    COMMAND_ID_REUSED(422, "This command id belongs to another command"),
    CLAIM_NOT_POSSIBLE(422, "It cannot have been recorded then"),
    EFFECTIVE_IN_FUTURE(422, "A fact cannot be recorded before it is true"),
    UNKNOWN_REFERENCE(422, "It refers to something that is not there"),
    LEVEL_ORDER(422, "The parent is not of a wider level"),
    LEVEL_DOES_NOT_FIT(422, "The level is not one of such an organization"),
    WRONG_KIND(422, "It refers to something of the wrong kind"),
    REFERS_ELSEWHERE(422, "It refers to something that belongs elsewhere"),
    UNIT_MISMATCH(422, "The amount is not of a unit that counts this"),
    PERIOD_NOT_POSSIBLE(422, "The period cannot be, or overlaps another"),
    ITEMS_NOT_ACCEPTABLE(422, "The answers do not fit the instrument"),
    ALREADY_EXISTS(409, "It exists already"),
    NOT_YET(409, "It had not begun on that day"),
    ENDED(409, "It had ended by that day"),
    ALREADY_MEMBER(409, "They hold this seat already"),
    NOT_A_MEMBER(409, "They do not hold this seat"),
    STAGE_SKIPPED(409, "Stages go forward one step at a time"),
    NOT_BACKWARD(409, "A regression goes back"),
    ONE_MOVE_A_DAY(409, "A stage is held for at least a day"),
    POLICY_NOT_MET(409, "The district holds strictly to a policy that is not met"),
    NO_SUCH_MOVE(409, "No such move stands on that day"),
    NO_SUCH_ENTRY(409, "The history has no such entry, or it does not count any more"),
    CORRECTS_ANOTHER_EVENT(409, "An entry is put right by the command that recorded it"),
    HAS_ITS_OWN_RETRACTION(409, "Another command takes this back, and what was said with it"),
    ACTIVITY_SETTLED(409, "The activity is settled already"),
    CODE_TAKEN(409, "The code is in use"),
    CODE_UNKNOWN(409, "There is nothing with this code"),
    REVISES_OTHER_VERSION(409, "It revises a version that is not the current one"),
    BEFORE_PREDECESSOR(409, "A version cannot take effect before the one it follows"),
    NOT_PARENT(409, "It is not the parent"),
    ONE_WAY(409, "The channel takes no questions"),
    OPEN_QUESTIONS(409, "Questions wait for their answers"),
    SETTLED(409, "Nothing is owed any more"),
    ALL_BALLOTS_CAST(409, "As many ballots were cast as people were asked for one"),
    TOO_FEW_PEOPLE(409, "A count would tell about too few people"),
    CAME_BEFORE(409, "It was there before what it is said to have come of"),
    READ_FROM_MEASURE(409, "A measure tells its progress"),
    STEP_SETTLED(409, "The step is settled already"),
    FOCUS_LIMIT_REACHED(409, "As many focus areas are active as may be"),
    FOCUS_LIMIT_NOT_REACHED(409, "There is room, no override is needed"),
    OVERRIDE_NOT_ALLOWED(409, "The district's rulebook lets nobody go beyond the limit"),
    NAMES_ANOTHER_PRACTICE(409, "The name means another practice"),
    STEP_UNFINISHED(409, "Something has to be done first"),
    PERSON_ERASED(409, "This person was erased; the id stays without a name"),
    CONTRADICTS_LATER(409, "What is recorded of later days would not be possible any more"),
    CONCURRENT(409, "Others were changing the same subject; send it again"),
    UNAVAILABLE(503, "The log cannot be reached; send it again with the same command id"),
    NO_ROOM(507, "There is no room to take a batch in");

    private final int status;
    private final String title;

    RefusalCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What went wrong, the same sentence for every refusal of this code. */
    public String title() {
        return title;
    }

    /** The code as clients see it: {@code stage-skipped}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
