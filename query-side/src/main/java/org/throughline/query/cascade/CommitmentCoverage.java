package org.throughline.query.cascade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.commitment.CommitmentLevel;
import org.throughline.query.cascade.VisionReachAnswer.CommitmentStatus;
import org.throughline.query.cascade.VisionReachAnswer.LevelCommitment;
import org.throughline.query.cascade.VisionReachAnswer.LostCommitment;
import org.throughline.query.commitment.CommitmentRegisterState;
import org.throughline.query.commitment.CommitmentRegisterState.Commitment;

/** Who stands by which version of one part of one direction. */
final class CommitmentCoverage {

    private final Versions versions;
    private final LocalDate day;
    private final List<Made> made;

    /** A commitment, and what stood in the part when it was made: the version it is to. */
    private record Made(String organizationId, Commitment commitment, int to) {

        boolean isBySame(Made other) {
            return organizationId.equals(other.organizationId)
                    && commitment.level() == other.commitment.level()
                    && commitment.role().equals(other.commitment.role())
                    && Objects.equals(commitment.by(), other.commitment.by());
        }
    }

    CommitmentCoverage(String teamId, Versions versions, Collection<CommitmentRegisterState> registers, LocalDate day) {
        this.versions = versions;
        this.day = day;
        this.made = registers.stream()
                .flatMap(register -> register.commitments().stream()
                        .filter(commitment -> isAbout(commitment.direction(), teamId))
                        .map(commitment -> new Made(register.organizationId(), commitment, standing(commitment))))
                .filter(commitment -> commitment.to() > 0)
                .toList();
    }

    private static boolean isAbout(@Nullable DirectionVersion of, String teamId) {
        return of != null && of.teamId().equals(teamId);
    }

    private int standing(Commitment commitment) {
        return versions.standingAt(
                Objects.requireNonNull(commitment.direction()).version());
    }

    /** What became of each level's commitment to a version. */
    Map<CommitmentLevel, LevelCommitment> to(int version) {
        Map<CommitmentLevel, LevelCommitment> levels = new EnumMap<>(CommitmentLevel.class);
        for (CommitmentLevel level : CommitmentLevel.values()) {
            levels.put(level, of(level, version));
        }
        return levels;
    }

    private LevelCommitment of(CommitmentLevel level, int version) {
        List<Made> ofLevel = made.stream()
                .filter(commitment -> commitment.commitment().level() == level && commitment.to() <= version)
                .toList();
        List<Made> toVersion = ofLevel.stream()
                .filter(commitment -> commitment.to() == version)
                .toList();
        int living = (int) toVersion.stream()
                .filter(commitment -> commitment.commitment().holdsOn(day))
                .count();
        CommitmentStatus status = living > 0
                ? CommitmentStatus.COMMITTED
                : !toVersion.isEmpty()
                        ? CommitmentStatus.WITHDRAWN
                        : ofLevel.isEmpty() ? CommitmentStatus.NEVER : CommitmentStatus.LOST;
        return new LevelCommitment(status, living);
    }

    /**
     * The commitments that held when a version was replaced.
     *
     * @param before the version replaced
     * @param by the version that replaced it
     * @param on the day it did
     */
    List<LostCommitment> lost(int before, int by, LocalDate on) {
        return made.stream()
                .filter(commitment -> commitment.to() == before)
                .filter(commitment -> commitment.commitment().from().isBefore(on)
                        && commitment.commitment().holdsOn(on))
                .map(commitment -> lost(commitment, by))
                .toList();
    }

    private LostCommitment lost(Made old, int by) {
        LocalDate renewed = made.stream()
                .filter(commitment -> commitment.to() == by && commitment.isBySame(old))
                .map(commitment -> commitment.commitment().from())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new LostCommitment(
                old.organizationId(),
                old.commitment().code(),
                old.commitment().level(),
                old.commitment().role(),
                old.commitment().by(),
                Objects.requireNonNull(old.commitment().direction()).version(),
                renewed);
    }
}
