package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/**
 * Who leads, and what they are known to have learned.
 *
 * @param topics those asked about
 * @param leaders everybody with a seat on that day, by member id
 * @param entriesWithoutFramework principals of whom no learning about the framework was recorded by the day on which
 *     their school entered initial implementation
 */
public record LeaderPreparationAnswer(List<String> topics, List<Leader> leaders, List<Entry> entriesWithoutFramework) {

    /** What is known of one topic. */
    public enum Standing {
        LEARNED,
        /** Nothing is recorded, which does not say that nothing was learned. */
        NOT_RECORDED
    }

    /**
     * Somebody with a seat.
     *
     * @param seats on that day
     * @param administrator whether one of the roles is an administrator's
     */
    public record Leader(String memberId, boolean administrator, List<Seat> seats, List<Topic> topics) {}

    /** A role on a team. */
    public record Seat(String teamId, String organizationId, String role) {}

    /**
     * One topic.
     *
     * @param since the day it was first learned
     */
    public record Topic(
            String topic, Standing standing, @Nullable LocalDate since) {}

    /**
     * A principal when their school entered a stage.
     *
     * @param learnedLater when learning about the framework was first recorded for after that; absent when it never was
     */
    public record Entry(
            String organizationId,
            String practice,
            Stage stage,
            LocalDate on,
            String memberId,
            @Nullable LocalDate learnedLater) {}
}
