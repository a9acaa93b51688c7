package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus;
import org.throughline.query.question.direction.VisionReachAnswer.LevelCommitment;
import org.throughline.query.question.direction.VisionReachAnswer.LostCommitment;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Commitment;

/** Who stands by which version of one part of one direction. */
final class CommitmentCoverage {

    private final Versions versions;
    private final LocalDate day;
    private final List<ToVersion> made;
    private final Map<Maker, List<ToVersion>> byMaker;

    /** A commitment to a direction, and the organization in which it was made. */
    record Made(String organizationId, Commitment commitment) {

        /** Commitments to directions, by the team that has the direction. */
        static Map<String, List<Made>> byDirection(Collection<CommitmentRegisterState> registers) {
            return registers.stream()
                    .flatMap(register -> register.commitments().stream()
                            .filter(commitment -> commitment.direction() != null)
                            .map(commitment -> new Made(register.organizationId(), commitment)))
                    .collect(Collectors.groupingBy(made -> made.direction().teamId()));
        }

        DirectionVersion direction() {
            return Objects.requireNonNull(commitment.direction());
        }

        Maker by() {
            return new Maker(organizationId, commitment.level(), commitment.role(), commitment.by());
        }
    }

    /** Who makes the same commitment to one version as to another. */
    record Maker(
            String organizationId,
            CommitmentLevel level,
            String role,
            @Nullable String by) {}

    /** A commitment, and what stood in the part when it was made: the version it is to. */
    private record ToVersion(Made made, int to) {

        Commitment commitment() {
            return made.commitment();
        }
    }

    /**
     * Knows the commitments to one direction.
     *
     * @param versions of the part
     */
    CommitmentCoverage(Versions versions, Collection<Made> made, LocalDate day) {
        this.versions = versions;
        this.day = day;
        this.made = made.stream()
                .map(one ->
                        new ToVersion(one, versions.standingAt(one.direction().version())))
                .filter(one -> one.to() > 0)
                .toList();
        this.byMaker = this.made.stream()
                .collect(Collectors.groupingBy(one -> one.made().by()));
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
        List<ToVersion> ofLevel = made.stream()
                .filter(commitment ->
                        commitment.commitment().level() == level && versions.isNoLater(commitment.to(), version))
                .toList();
        List<ToVersion> toVersion = ofLevel.stream()
                .filter(commitment -> commitment.to() == version)
                .toList();
        List<ToVersion> holding = toVersion.stream()
                .filter(commitment -> commitment.commitment().holdsOn(day))
                .toList();
        int living = holding.size();
        int withConcerns = (int) holding.stream()
                .filter(commitment -> !commitment.commitment().concerns().isEmpty())
                .count();
        CommitmentStatus status = living > 0
                ? CommitmentStatus.COMMITTED
                : !toVersion.isEmpty()
                        ? CommitmentStatus.WITHDRAWN
                        : ofLevel.isEmpty() ? CommitmentStatus.NEVER : CommitmentStatus.LOST;
        return new LevelCommitment(status, living, withConcerns);
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

    private LostCommitment lost(ToVersion old, int by) {
        LocalDate renewed = byMaker.getOrDefault(old.made().by(), List.of()).stream()
                .filter(commitment -> commitment.to() == by)
                .map(commitment -> commitment.commitment().from())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new LostCommitment(
                old.made().organizationId(),
                old.commitment().code(),
                old.commitment().level(),
                old.commitment().role(),
                old.commitment().by(),
                old.made().direction().version(),
                renewed);
    }
}
