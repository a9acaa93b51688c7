package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.VisioningProcess;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.direction.UnitBearer.Borne;

/**
 * Whom the directions of a district reached, version by version. A version is named by the number that it was given when it
 * was recorded, among those of the direction as a whole; what was said of a later number counts for it as long as its part stood.
 *
 * @param directions the widest level first
 */
public record VisionReachAnswer(List<DirectionReach> directions) {

    /**
     * One team's direction; those of single teachers are not in here.
     *
     * @param bearsUnit whether it is the direction of the organization, on the day asked about
     * @param draftedOn when the words now on the table were put there; absent when none are
     */
    public record DirectionReach(
            String teamId,
            String name,
            String organizationId,
            TeamLevel level,
            Borne bearsUnit,
            @Nullable LocalDate draftedOn,
            List<VersionReach> versions) {}

    /**
     * One version of one part.
     *
     * @param place its place among the versions of the direction by the day they took effect, from 1
     * @param what the event that made it
     * @param supersededOn first day on which the part stood at a later version; in force when absent
     * @param firstDraftOn when words for it were first on the table; absent when no draft is known
     * @param drafts how many drafts are known
     * @param ledByAdministrator whether an administrator was among those who led or decided
     * @param restsOnData whether it names data
     * @param coversEveryLearner whether it leaves no learner out
     * @param process how a vision came about; absent when nobody said
     * @param firstCommunicatedOn absent when it never was
     * @param gapDays from adoption to the first telling; absent when it never was told
     * @param silentDays from adoption to the day asked about, or to its end, when it never was told
     * @param audiences whom it was told, and when
     * @param acknowledgedBy people who said that they know it, by member id
     * @param acknowledgedByGroups groups that did
     * @param commitments by level, what became of commitment to it
     * @param lost commitments to the version before it that its coming ended
     */
    public record VersionReach(
            int version,
            int place,
            DirectionPart part,
            String what,
            LocalDate adoptedOn,
            @Nullable LocalDate supersededOn,
            @Nullable LocalDate firstDraftOn,
            int drafts,
            Said ledByAdministrator,
            Said restsOnData,
            Said coversEveryLearner,
            @Nullable VisioningProcess process,
            @Nullable LocalDate firstCommunicatedOn,
            @Nullable Long gapDays,
            @Nullable Long silentDays,
            List<Audience> audiences,
            List<String> acknowledgedBy,
            List<String> acknowledgedByGroups,
            Map<CommitmentLevel, LevelCommitment> commitments,
            List<LostCommitment> lost) {}

    /** Not said is not no, and what is not asked of a version is neither. */
    public enum Said {
        YES,
        NO,
        NOT_SAID,
        NOT_ASKED
    }

    /**
     * Whom a version was told.
     *
     * @param gapDays from adoption to the first time
     * @param daysSince from the last time to the day asked about
     */
    public record Audience(
            String audience,
            LocalDate first,
            LocalDate last,
            int times,
            List<String> channels,
            long gapDays,
            long daysSince) {}

    /**
     * What became of one level's commitment.
     *
     * @param living how many commitments to this version hold
     * @param withConcerns how many of these did not meet a policy when they were recorded, such as that they were made in a seat
     *     that was held
     */
    public record LevelCommitment(CommitmentStatus status, int living, int withConcerns) {}

    /** Whether a level stands by a version. */
    public enum CommitmentStatus {
        COMMITTED,
        /** It committed to this version and took it back. */
        WITHDRAWN,
        /** It had committed to an earlier version only. */
        LOST,
        /** It never committed to any version of this part. */
        NEVER
    }

    /**
     * A commitment that held until the version it was made to was replaced.
     *
     * @param version the version of the direction it was made to
     * @param renewedOn when the same people of that level committed to the new version; absent when they did not
     */
    public record LostCommitment(
            String organizationId,
            String code,
            CommitmentLevel level,
            String role,
            @Nullable String by,
            int version,
            @Nullable LocalDate renewedOn) {}
}
