package org.throughline.query.page.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.HistoryPart;
import org.throughline.query.page.thing.Layout.Bit;

/**
 * A person as their page shows them.
 *
 * @param id of the member, which stands in addresses alone
 * @param name or what is said where there is none
 * @param note that they have no name, and why; absent where they have one
 * @param rows the teams they sat on, the first seat first
 * @param axis the years under the bars; empty where there is none
 * @param steps of plans that they lead or led
 * @param happened what they are said to have done, as far as the page has it
 * @param later query of the page with later entries; absent on the first
 * @param earlier query of the page with earlier ones; absent on the last
 * @param position up to which the page knows everything
 */
record PersonPart(
        String id,
        String name,
        @Nullable String note,
        List<Row> rows,
        String axis,
        List<Seat> seats,
        List<Step> steps,
        HistoryPart happened,
        @Nullable String later,
        @Nullable String earlier,
        long position)
        implements Tabled {

    @Override
    public String about() {
        return name;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(
                Sheet.of(
                        "Seats over the years",
                        List.of("Team", "Role", "From", "Until"),
                        seats,
                        seat -> List.of(seat.team().text(), seat.role(), seat.from(), seat.until())),
                Sheet.of(
                        "Steps",
                        List.of("Code", "Text", "Plan", "Status"),
                        steps,
                        step -> List.of(step.code(), step.text(), step.plan().text(), step.status())));
    }

    /** The seats on a team as bars. */
    record Row(Bit team, String svg) {}

    /**
     * One seat.
     *
     * @param until first day without it, in words
     */
    record Seat(Bit team, String role, String from, String until) {}

    /** A step of a plan. */
    record Step(Bit plan, String code, String text, String status) {}

    /** Its page. */
    public String path() {
        return PagePath.ofPerson(id);
    }
}
