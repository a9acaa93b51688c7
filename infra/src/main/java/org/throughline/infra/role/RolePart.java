package org.throughline.infra.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.role.Role.Place;
import org.throughline.query.page.answer.Told;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.read.Incomplete;

/**
 * The first page of a role, of one unit at one moment.
 *
 * @param others the roles there are, this one included
 * @param units to choose from, by name
 * @param unit the one that everything is asked of; absent where there is none
 * @param answers to its questions, in their order
 * @param record what can be recorded
 */
record RolePart(
        Role role,
        List<Role> others,
        List<Unit> units,
        @Nullable Unit unit,
        List<Answered> answers,
        List<Wish> record,
        List<Place> pages)
        implements Tabled {

    @Override
    public String about() {
        return unit == null ? role.title() : role.title() + " " + unit.name();
    }

    @Override
    public List<Sheet> sheets() {
        return answers.stream().flatMap(answer -> answer.sheets().stream()).toList();
    }

    /** A district or a school. */
    record Unit(String id, String name) {}

    /**
     * The beginning of an answer.
     *
     * @param path of the question
     * @param told absent where it cannot be answered
     * @param sheets its tables as files have them, by the title of the question
     * @param refusal why it cannot be; absent where it can
     */
    record Answered(
            String path,
            String title,
            @Nullable Told told,
            List<Sheet> sheets,
            List<Incomplete> incomplete,
            @Nullable String refusal) {}

    /**
     * Something to record.
     *
     * @param path of the command
     * @param wish behind "I want to"
     */
    record Wish(String path, String wish) {}
}
