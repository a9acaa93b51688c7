package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.query.question.talk.ChannelsAnswer.Reach;

/**
 * Who sits on teams, who is reached, told, asked and heard, group by group, whatever the groups were called where that was
 * recorded.
 *
 * @param vocabulary version of the role vocabulary gone by
 * @param profiles version of the composition profiles gone by, which name the groups
 * @param groups in the order of the profiles
 * @param unmapped names and roles that were given as groups and are none of them: what was said of these is in no count
 */
public record GroupsAnswer(String vocabulary, String profiles, List<OfGroup> groups, List<Unmapped> unmapped) {

    /**
     * A group of people.
     *
     * @param label language to words
     * @param called every name under which it was recorded
     * @param people members of leadership teams on the day who speak for it, each once
     * @param teams leadership teams on the day with one of them
     * @param requiringTeams leadership teams on the day of a level that needs the group
     * @param requiringTeamsWithout those of them without one
     * @param reach whether an open channel reaches all of it on the day
     * @param channels ids of those channels
     * @param told how often a direction was told to it in the window
     * @param lastToldOn absent when it was not
     * @param agreements those in force on the day that it is to understand
     * @param understood those of them of which it has said so of the version in force
     * @param affecting decisions of the window it lives with
     * @param inputs what it gave to decisions and plans in the window
     * @param deepest how deep it was engaged at most; absent without any
     * @param askedForBuyIn readings of how far it stands behind the work, in the window
     */
    public record OfGroup(
            String group,
            Map<String, String> label,
            List<String> called,
            int people,
            int teams,
            int requiringTeams,
            int requiringTeamsWithout,
            Reach reach,
            List<String> channels,
            int told,
            @Nullable LocalDate lastToldOn,
            int agreements,
            int understood,
            int affecting,
            int inputs,
            @Nullable EngagementDepth deepest,
            int askedForBuyIn) {}

    /** A name that is no group's, and where it was used. */
    public record Unmapped(String name, List<Source> in) {}

    /** Where groups are named. */
    public enum Source {
        CHANNEL,
        COMMUNICATION,
        AGREEMENT,
        DECISION,
        INPUT,
        BUY_IN
    }
}
