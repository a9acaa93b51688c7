package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.Recurrence;
import org.throughline.query.question.choices.InputsAnswer.Risk;

/**
 * How groups of people were engaged. A contact is a day on which a unit engaged a group, however many records tell of it.
 *
 * @param vocabulary version of the role vocabulary gone by
 * @param profiles version of the composition profiles gone by, which name the groups
 * @param groups those of the vocabulary in its order, then others that were named
 * @param units those that are there at the end of the window or engaged anybody
 * @param contacts those of the window, the earliest first
 * @param recurring engagements that are meant to come again, and were to in the window
 */
public record EngagementAnswer(
        String vocabulary,
        String profiles,
        Counts counts,
        List<OfGroup> groups,
        List<OfUnit> units,
        List<OfContact> contacts,
        List<OfRecurring> recurring) {

    /**
     * Counts of the window.
     *
     * @param contacts how many
     * @param linked inputs to decisions and plans that are part of a contact since an engagement says so
     * @param sameDay inputs that are part of one since unit, group and day are the same
     * @param unitsWithout units that are there and engaged nobody
     */
    public record Counts(int contacts, int linked, int sameDay, int unitsWithout) {}

    /** How engaging one group by one unit stands at the end of the window. */
    public enum Standing {
        /** Several contacts by then, none too long after the one before, the last not too long ago. */
        ONGOING,
        /** It was ongoing, and there was no contact for too long. */
        LAPSED,
        /** Several contacts, never enough of them close enough together. */
        NOW_AND_THEN,
        /** A single contact. */
        ONCE,
        NEVER
    }

    /**
     * A group of people.
     *
     * @param label language to words; absent of a group that is none of the vocabulary's
     * @param contacts how many in the window
     * @param engagedBy units that had any by the end of it
     * @param ongoing those of which it is ongoing
     * @param token those of which all contacts of the window are at risk of being tokens
     * @param neverBy units there at the end of the window that never engaged it; absent of a group that is none of the vocabulary's
     */
    public record OfGroup(
            String group,
            @Nullable Map<String, String> label,
            int contacts,
            int engagedBy,
            int ongoing,
            int token,
            @Nullable Integer neverBy) {}

    /**
     * A unit.
     *
     * @param within days that may pass between two contacts, by the rulebook of the last day
     * @param from contacts from which it is ongoing, by the same
     * @param groups those it engaged by the end of the window
     * @param never groups of the vocabulary that it never did
     */
    public record OfUnit(String organizationId, int within, int from, List<OfEngaged> groups, List<String> never) {}

    /**
     * A group that a unit engaged.
     *
     * @param contacts in the window
     * @param byInputAlone those of them of which inputs to decisions and plans are all that is recorded
     * @param lastOn the last contact by the end of the window
     * @param deepest how deeply at most in the window; absent without a contact in it
     * @param longestWithout the most days in a row of the window without one
     * @param token why all contacts of the window may be tokens; empty where they are not, and where there was none
     */
    public record OfEngaged(
            String group,
            int contacts,
            int byInputAlone,
            LocalDate lastOn,
            @Nullable EngagementDepth deepest,
            long longestWithout,
            Standing standing,
            List<Risk> token) {}

    /**
     * A contact.
     *
     * @param depth the deepest of the day
     * @param engagements ids of those recorded; empty where inputs are all that is
     * @param inputs to decisions and plans given at it
     * @param linked those of them that are said to have been given there
     * @param sameDay those of them that are taken for part of it since unit, group and day are the same
     * @param afterwards whether all decisions it was about had taken effect before
     */
    public record OfContact(
            String organizationId,
            String group,
            LocalDate on,
            EngagementDepth depth,
            List<String> engagements,
            int inputs,
            int linked,
            int sameDay,
            boolean afterwards) {}

    /**
     * An engagement that is meant to come again, stretch by stretch from one time to the next.
     *
     * @param title what it is about, in a few words; absent when nobody said
     * @param due stretches that ended in the window
     * @param held those of them in which the group was engaged
     * @param missed first days of those in which it was not
     */
    public record OfRecurring(
            String engagementId,
            String organizationId,
            String group,
            @Nullable String title,
            Recurrence recurrence,
            int due,
            int held,
            List<LocalDate> missed) {}
}
