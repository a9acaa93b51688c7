package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;

/**
 * Whether communication goes both ways between every linked pair of teams.
 *
 * @param links every pair that was linked on a day of the window
 * @param statuses how many links have which status
 * @param matrix messages in the window from level to level; a level that is absent stands for practitioners
 * @param directions messages in the window by their direction, one that was not taken included
 */
public record CommunicationAnswer(
        List<Link> links, Map<LinkStatus, Long> statuses, List<Cell> matrix, Map<MessageDirection, Long> directions) {

    /** How two teams are linked. */
    public enum Relation {
        /** One stands under the other. */
        PARENT,
        /** Only a channel links them. */
        CHANNEL
    }

    /** What can be said of a link in the window. */
    public enum LinkStatus {
        TWO_WAY,
        ONE_WAY,
        /** No message either way, though there is a channel or were messages before. */
        SILENT,
        /** No message ever, and no channel that could carry one. */
        NO_CHANNEL
    }

    /** A team by its name. */
    public record TeamRef(String teamId, String name, TeamLevel level) {}

    /**
     * Two teams and what went between them.
     *
     * @param teams the wider one first
     * @param since the day from which they were linked
     * @param until the first day they were no more
     * @param flows one each way
     * @param status in the window
     * @param oneWay the direction that is taken, where only one is
     * @param statusSince since when: where one way is silent, the last message on it or the day they were linked; where
     *     both are, the last message or the day of the channel
     * @param withinLimits whether the limits asked with were kept; absent when there is nothing to tell it by
     */
    public record Link(
            List<TeamRef> teams,
            Relation relation,
            LocalDate since,
            @Nullable LocalDate until,
            List<Flow> flows,
            LinkStatus status,
            @Nullable MessageDirection oneWay,
            @Nullable LocalDate statusSince,
            Responses responses,
            Acknowledgements acknowledgements,
            @Nullable Boolean withinLimits) {}

    /** One way of a link. */
    public record Flow(
            String fromTeamId,
            String toTeamId,
            MessageDirection direction,
            int messages,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * Questions and feedback of the window, both ways.
     *
     * @param waiting not responded to by its end
     * @param medianDays from request to first response; absent when none was responded to
     */
    public record Responses(
            int requests,
            int responded,
            int waiting,
            @Nullable BigDecimal medianDays) {}

    /**
     * Information of the window, both ways.
     *
     * @param percent acknowledged, to one decimal; absent when there was no information
     */
    public record Acknowledgements(
            int told, int acknowledged, @Nullable BigDecimal percent) {}

    /** Messages from one level to another. */
    public record Cell(@Nullable TeamLevel from, @Nullable TeamLevel to, MessageDirection direction, long messages) {}
}
