package org.throughline.events.choices.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of a decision: what was decided, how, by whom, over whom.
 *
 * @param meetingId the meeting at which it was taken, where it was one
 * @param deciders member ids; empty when nobody wrote down who
 * @param closestToProblem those of the deciders who are nearest to the problem, as declared; empty when nothing was
 *     declared, which does not mean that there were none
 * @param affectedGroups codes of groups or roles that live with it
 * @param affectedUnits organization ids of the schools or districts that live with it
 * @param components the essential components it is about
 * @param stakes absent when nobody judged them
 * @param protectedTime present when it changes the schedule
 * @param justification why it was taken this way
 */
public record Account(
        String title,
        @Nullable String text,
        DecisionStyle style,
        @Nullable String meetingId,
        List<String> deciders,
        List<String> closestToProblem,
        List<String> affectedGroups,
        List<String> affectedUnits,
        List<Component> components,
        @Nullable Stakes stakes,
        @Nullable ProtectedTime protectedTime,
        @Nullable Justification justification) {

    public Account {
        // JSON may leave an empty list out
        deciders = deciders == null ? List.of() : List.copyOf(deciders);
        closestToProblem = closestToProblem == null ? List.of() : List.copyOf(closestToProblem);
        affectedGroups = affectedGroups == null ? List.of() : List.copyOf(affectedGroups);
        affectedUnits = affectedUnits == null ? List.of() : List.copyOf(affectedUnits);
        components = components == null ? List.of() : List.copyOf(components);
    }
}
