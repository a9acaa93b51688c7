package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Component;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.delegation.DelegationState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * How decisions of a window were taken. A decision that was taken back later was taken all the same.
 *
 * @param decisions that took effect in the window
 * @param reversed those of them taken back by the end of the window
 * @param concentration over the whole window
 * @param components each of the four, with the decisions about it
 * @param componentsWithoutDecision those nothing was decided about in the window
 * @param powerMap decided-by against affected, by group
 * @param withoutSchoolVoice decisions over schools in which one had no voice
 * @param schedule protected time at the end of the window, by these decisions and by what schedules say
 * @param delegations what was handed to whom to decide, at the end of the window
 * @param vocabulary version of the role vocabulary gone by
 * @param profiles version of the composition profiles gone by
 */
public record DecisionsAnswer(
        int decisions,
        int reversed,
        Share sole,
        Share severalLevels,
        Share closestToProblem,
        Map<DecisionStyle, Integer> styles,
        List<OfStakes> byStakes,
        TopDown topDown,
        Concentration concentration,
        List<Concentration> concentrationByQuarter,
        List<OfComponent> components,
        List<Component> componentsWithoutDecision,
        List<PowerMap.OfGroup> powerMap,
        List<SchoolVoice> withoutSchoolVoice,
        List<ScheduledTime> schedule,
        List<DelegationState> delegations,
        String vocabulary,
        String profiles) {

    /**
     * How many are so.
     *
     * @param unknown those of which it is not known
     * @param percent of those of which it is known; absent when that is none
     */
    public record Share(
            int yes, int no, int unknown, @Nullable BigDecimal percent) {}

    /**
     * Decisions of the same stakes.
     *
     * @param stakes {@code NOT_JUDGED} where nobody judged them
     */
    public record OfStakes(
            String stakes,
            int decisions,
            Map<DecisionStyle, Integer> styles,
            @Nullable BigDecimal topDownPercent) {}

    /**
     * Decisions taken from above.
     *
     * @param byGround how many with which ground
     * @param unjustified ids of those that say no reason
     */
    public record TopDown(int decisions, Map<String, Integer> byGround, List<String> unjustified) {}

    /**
     * An essential component.
     *
     * @param lastDecidedOn day of the last decision about it in the window; absent without one
     */
    public record OfComponent(
            Component component, int decisions, @Nullable LocalDate lastDecidedOn) {}

    /**
     * What is asked about.
     *
     * @param here whether a unit lay in the district on a day
     */
    record Known(
            Collection<DecisionState> decisions,
            Collection<TeamState> teams,
            Collection<OrganizationState> organizations,
            Collection<DelegationState> delegations,
            Collection<ResourceLedgerState> ledgers,
            BiPredicate<String, LocalDate> here) {

        boolean isHere(String unit, LocalDate day) {
            return here.test(unit, day);
        }
    }

    static DecisionsAnswer of(Window window, Known known, PeopleGroups groups) {
        DecisionCount count = DecisionCount.of(window, known, groups);
        LocalDate end = window.to();
        return new DecisionsAnswer(
                count.taken().size(),
                count.reversed(),
                count.sole(),
                count.severalLevels(),
                count.closestToProblem(),
                DecisionCount.styles(count.taken()),
                count.byStakes(),
                count.topDown(),
                Concentration.of("window", count.taken()),
                Concentration.byQuarter(count.taken()),
                count.components(),
                count.componentsWithoutDecision(),
                PowerMap.of(count.taken(), count.voices()),
                SchoolVoice.lacking(count.taken(), count.voices(), known.organizations()),
                ScheduledTimes.of(known.ledgers(), known.decisions(), end, known.here())
                        .on(end),
                known.delegations().stream()
                        .filter(one -> one.holdsOn(end) && known.isHere(one.organizationId(), end))
                        .toList(),
                groups.vocabulary(),
                groups.profiles());
    }
}
