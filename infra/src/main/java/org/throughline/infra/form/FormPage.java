package org.throughline.infra.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.NewId;
import org.throughline.infra.form.Told.Line;
import org.throughline.query.page.thing.Comparison;

/**
 * A form as its template shows it.
 *
 * @param command its path, {@code form-team}
 * @param title what somebody wants, as a heading
 * @param description what it does, in a sentence
 * @param state what goes along unseen
 * @param needed fields that are shown
 * @param more fields that are folded away
 * @param made what is made by hand
 * @param lists names that are offered, by the id of their list
 * @param problems why it cannot be recorded as it is
 * @param preview what would be recorded; absent while it is filled in
 * @param news what others recorded meanwhile
 * @param answers what was entered, field by field, beside a preview
 * @param fitsRows whether a row of a spreadsheet can hold it
 */
record FormPage(
        String command,
        String title,
        String description,
        State state,
        List<Field> needed,
        List<Field> more,
        HandMade made,
        Map<String, List<String>> lists,
        List<Problem> problems,
        @Nullable Preview preview,
        List<Line> news,
        List<Answer> answers,
        boolean fitsRows) {

    /**
     * What goes along with the fields.
     *
     * @param commandId by which it is recorded once, however often it is sent
     * @param seen number of events of the subject that was seen; absent before it was looked at
     * @param corrects number of the entry that it puts right; absent where it puts none right
     * @param because why that was wrong
     * @param of which entry that is, in words
     * @param newcomer who is named for the first time
     */
    record State(
            String commandId,
            @Nullable Long seen,
            @Nullable Long corrects,
            String because,
            @Nullable Line of,
            NewcomerPart newcomer) {

        State seeing(@Nullable Long version) {
            return new State(commandId, version, corrects, because, of, newcomer);
        }

        /** Under another id. */
        State anew() {
            return new State(NewId.next(), seen, corrects, because, of, newcomer);
        }
    }

    /**
     * Something that is wrong.
     *
     * @param field id of the field's element; absent where it is about the whole
     * @param title of the field
     */
    record Problem(@Nullable String field, String title, String text) {}

    /**
     * What would stand in the history.
     *
     * @param concerns what would be recorded with it although it is usually asked for
     * @param differences to what stands, where that is shown
     * @param rule what would change by the rule that is set; absent where none is
     */
    record Preview(
            List<Line> lines,
            List<String> concerns,
            List<Comparison.Group> differences,
            @Nullable RulePart rule) {}

    /**
     * An answer.
     *
     * @param name of the parameter
     * @param value of the parameter
     * @param title of the field; empty where it is only sent along
     * @param label of the value
     */
    record Answer(String name, String value, String title, String label) {}

    /** Whether a folded field has something in it, or is wrong. */
    public boolean isMoreOpen() {
        return more.stream().anyMatch(Field::isTouched);
    }
}
