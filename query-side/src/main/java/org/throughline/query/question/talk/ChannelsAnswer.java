package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which audiences can be reached, and reach back, on a day.
 *
 * @param audiences those expected, and all that ever had a channel, by code
 * @param withoutOpenChannel codes of those expected that have none; absent when nobody said which are expected: unknown
 *     is not none
 * @param channels every channel there ever was, by audience
 */
public record ChannelsAnswer(
        List<Audience> audiences, @Nullable List<String> withoutOpenChannel, List<ChannelLine> channels) {

    /** How an audience is reached on the day. */
    public enum Reach {
        /** Some open channel takes questions. */
        BOTH_WAYS,
        /** Open channels only inform. */
        ONE_WAY,
        /** There were channels, and none is open. */
        CLOSED,
        /** There never was one. */
        NEVER
    }

    /**
     * A group of people to reach.
     *
     * @param audience code of the group; what is recorded is called so where no group of the vocabulary is meant, or several
     * @param called the names under which its channels were recorded
     * @param expected whether it is to be reached; absent when nobody said
     * @param since first day of the present reach; absent when there never was a channel
     * @param open ids of the channels open on the day
     * @param reached when it was reached, whatever by
     */
    public record Audience(
            String audience,
            List<String> called,
            @Nullable Boolean expected,
            Reach reach,
            @Nullable LocalDate since,
            List<String> open,
            List<Stretch> reached) {}

    /**
     * Days without a break.
     *
     * @param until first day after them; open when absent
     */
    public record Stretch(LocalDate from, @Nullable LocalDate until) {}

    /**
     * A channel under one set of terms.
     *
     * @param until first day these terms no longer held; open when absent
     * @param openQuestions how many wait on the day; told with the terms that hold
     */
    public record ChannelLine(
            String audience,
            String channelId,
            String organizationId,
            @Nullable String teamId,
            @Nullable String toTeamId,
            String medium,
            boolean twoWay,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long openQuestions) {}
}
