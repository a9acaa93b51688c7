package org.throughline.command.buyin;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.rulebook.RulebookState;
import org.throughline.events.rulebook.Limit;

/**
 * What few people think is what each of them thinks. A number that rests on fewer than the small-cell limit of its day
 * does not enter the log at all, for what is in it stays.
 */
final class SmallGroupsStayUncounted {

    private SmallGroupsStayUncounted() {}

    /**
     * Lets a group pass that is large enough by these rules.
     *
     * @throws Refusal TOO_FEW_PEOPLE
     */
    static void check(RulebookState rules, int respondents) {
        int limit = rules.number(Limit.SMALL_CELL_LIMIT);
        if (respondents < limit) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "Fewer than %d people answered; a number would tell what each of them said"
                                    .formatted(limit))
                    .with("limit", limit);
        }
    }
}
