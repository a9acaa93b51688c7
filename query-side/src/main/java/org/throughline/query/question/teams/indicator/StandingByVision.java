package org.throughline.query.question.teams.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Tallies;
import org.throughline.query.question.direction.VisionCommitments;
import org.throughline.query.question.direction.VisionCommitments.Held;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Whether each member committed to the vision in effect of the unit, or of one it lies in, and whether somebody did at school and
 * at district level. Of a group that committed as a whole, nobody knows it of the one member in such a role.
 */
final class StandingByVision implements Derived.Of {

    private final VisionCommitments commitments;

    StandingByVision(VisionCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Derived in(Led unit) {
        List<List<Held>> visions = unit.upwards().stream()
                .map(commitments::to)
                .filter(Objects::nonNull)
                .toList();
        if (visions.isEmpty()) {
            int members = unit.members().size();
            return new Derived(
                    List.of(
                            Part.of(PartCode.EACH_COMMITTED, 0, members, members),
                            Part.notRecorded(PartCode.COMMITTED_IN_SCHOOLS),
                            Part.notRecorded(PartCode.COMMITTED_IN_DISTRICT)),
                    Set.of(),
                    members);
        }
        List<Held> held = visions.stream().flatMap(List::stream).toList();
        Set<String> people =
                held.stream().map(Held::by).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> groups = held.stream()
                .filter(one -> one.by() == null && unit.upwards().contains(one.organizationId()))
                .map(Held::role)
                .collect(Collectors.toSet());
        Set<String> inSuchARole = unit.seats().stream()
                .filter(seat -> groups.contains(seat.role()))
                .map(Tenure::memberId)
                .collect(Collectors.toSet());
        return People.each(
                PartCode.EACH_COMMITTED,
                unit.members(),
                member -> people.contains(member)
                        ? Finding.HOLDS
                        : inSuchARole.contains(member) ? Finding.UNKNOWN : Finding.LACKS,
                at(CommitmentLevel.SCHOOL, PartCode.COMMITTED_IN_SCHOOLS, inSchoolsOf(unit, held)),
                at(CommitmentLevel.DISTRICT, PartCode.COMMITTED_IN_DISTRICT, held));
    }

    /** Of a school those made in it, of everybody else those of any school. */
    private static List<Held> inSchoolsOf(Led unit, List<Held> held) {
        return unit.unit().kind() == OrganizationKind.SCHOOL
                ? held.stream()
                        .filter(one -> one.organizationId().equals(unit.id()))
                        .toList()
                : held;
    }

    private static Part at(CommitmentLevel level, PartCode part, List<Held> held) {
        int made = Tallies.count(held, one -> one.level() == level);
        return new Part(part, made > 0 ? Finding.HOLDS : Finding.LACKS, made, made, 0, null, List.of());
    }
}
