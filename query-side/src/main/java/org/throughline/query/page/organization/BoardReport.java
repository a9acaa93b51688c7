package org.throughline.query.page.organization;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.organization.OrganizationPart.Marks;
import org.throughline.query.page.organization.OrganizationPart.Scores;
import org.throughline.query.page.plan.PlanSteps.Step;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.read.Incomplete;

/**
 * What a board asks about a school or a district, of one day, with what changed since another.
 *
 * @param above the units it lies in, from above
 * @param day the day reported on, in words
 * @param from the day compared with, in words
 * @param known which state of knowledge it tells, in words
 * @param printedOn when the report was made, in words
 * @param changed what changed in a few sentences
 * @param practices how many schools stand where with each practice, then and on the day; nothing for a school
 * @param standings the unit and its schools: those that changed first
 * @param more schools that are left out of the standings, in words; empty where none is
 * @param lanes its own way with each practice, over the years
 * @param scores its own scores, over the same years
 * @param plans its own plans
 * @param decided what was decided since, the latest first
 * @param decidedMore how many more
 * @param waiting what waits for an answer or a decision
 * @param waitingMore how many more
 */
record BoardReport(
        String id,
        String name,
        String kind,
        String page,
        List<Bit> above,
        String day,
        String from,
        String known,
        String printedOn,
        List<String> changed,
        List<PracticeRow> practices,
        List<Standing> standings,
        String more,
        List<Lane> lanes,
        List<Marks> marks,
        List<Scores> scores,
        String axis,
        List<Plan> plans,
        List<Card> decided,
        int decidedMore,
        List<Card> waiting,
        int waitingMore,
        long position,
        List<Incomplete> incomplete)
        implements Tabled {

    @Override
    public String about() {
        return name;
    }

    @Override
    public List<Sheet> sheets() {
        return Stream.of(
                        practices.stream().map(this::sheet),
                        Stream.of(standing()),
                        plans.stream().map(Plan::sheet),
                        Stream.of(OrganizationPart.stays(lanes)))
                .flatMap(sheets -> sheets)
                .toList();
    }

    private Sheet sheet(PracticeRow row) {
        return new Sheet(
                row.title(),
                begun("On", row.stages().stream().map(StageCount::stage)),
                List.of(
                        begun(from, row.stages().stream().map(stage -> Integer.toString(stage.before()))),
                        begun(day, row.stages().stream().map(stage -> Integer.toString(stage.after())))));
    }

    private static List<String> begun(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private Sheet standing() {
        return Sheet.of(
                "Where each stands",
                List.of("Who", "Stages", "Last fidelity checks", "Steps of plans"),
                standings,
                one -> List.of(
                        one.name(),
                        lines(one.stages().stream().map(Stands::words), "not begun"),
                        lines(one.checks().stream().map(Checked::words), "none yet"),
                        one.plan()));
    }

    private static String lines(Stream<String> lines, String none) {
        String said = lines.collect(Collectors.joining("\n"));
        return said.isEmpty() ? none : said;
    }

    /**
     * How many schools stand at each stage of a practice.
     *
     * @param stages in their order, with the number then and on the day
     */
    record PracticeRow(String practice, List<StageCount> stages) {

        /** What its table is called. */
        public String title() {
            return practice + ": schools at each stage";
        }
    }

    /** How many stand at a stage. */
    record StageCount(String stage, int before, int after) {}

    /**
     * Where one of them stands.
     *
     * @param own whether it is the unit itself
     * @param stages a line for each practice
     * @param checks a line for each instrument and practice: the last check
     * @param plan how the steps of its plans stand, in words
     */
    record Standing(
            String name, @Nullable String page, boolean own, List<Stands> stages, List<Checked> checks, String plan) {}

    /**
     * Where it stands with a practice.
     *
     * @param change {@code on}, {@code back}, {@code begun}, {@code ended} or {@code same}
     * @param words where, and what changed
     */
    record Stands(String change, String words) {}

    /**
     * A check against its criterion.
     *
     * @param met {@code met}, {@code short} or {@code none} where there is no criterion
     */
    record Checked(String met, String words) {}

    /**
     * A plan of the unit.
     *
     * @param stands status and version in words
     * @param counts how many steps stand how, in words
     * @param steps that are not settled, the overdue first
     * @param more how many such steps are left out
     */
    record Plan(
            String title, String page, String team, String stands, List<String> counts, List<Step> steps, int more) {

        /** What the table of its steps is called. */
        public String stepsTitle() {
            return "Steps to do of %s, %s, %s".formatted(title, team, stands);
        }

        private Sheet sheet() {
            return Sheet.of(
                    stepsTitle(),
                    List.of("Step", "What is still to do", "Owner", "Due", "Stands"),
                    steps,
                    step -> List.of(
                            step.code(),
                            step.text(),
                            step.owners().isEmpty() ? "nobody named" : step.owners(),
                            step.due().isEmpty() ? "not said" : step.due(),
                            step.stands()));
        }
    }
}
