package org.throughline.command.ground.rulebook;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * What few people think is what each of them thinks. A number that rests on fewer than the small-cell limit of its day
 * does not enter the log at all, for what is in it stays.
 */
public final class SmallGroupsStayUncounted {

    private SmallGroupsStayUncounted() {}

    /**
     * Lets a group pass that is large enough.
     *
     * @param limit the {@link SmallCellLimit} of the day
     * @throws Refusal TOO_FEW_PEOPLE
     */
    public static void check(int limit, int people) {
        if (people < limit) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "It rests on fewer than %d people; a number would tell of each of them".formatted(limit))
                    .with("limit", limit);
        }
    }
}
