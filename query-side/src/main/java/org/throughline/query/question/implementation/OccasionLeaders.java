package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.query.Percent;
import org.throughline.query.question.implementation.MonitoringAnswer.OfLeader;
import org.throughline.query.question.implementation.Occasion.Person;
import org.throughline.query.question.implementation.Occasion.Recorded;
import org.throughline.query.question.implementation.Occasion.Seat;
import org.throughline.query.question.implementation.Occasion.Standing;

/** Counts for each leader what happened while they led, as attendance is counted over a member's own tenure. */
final class OccasionLeaders {

    private final List<Occasion> occasions;
    private final LeadingSeats seats;
    private final Map<String, List<Occasion>> byOrganization;
    private final Map<String, List<Occasion>> byMember;

    OccasionLeaders(List<Occasion> occasions, LeadingSeats seats) {
        this.occasions = occasions;
        this.seats = seats;
        this.byOrganization = occasions.stream().collect(Collectors.groupingBy(Occasion::organizationId));
        this.byMember = occasions.stream()
                .flatMap(occasion -> occasion.people().stream()
                        .map(Person::memberId)
                        .distinct()
                        .map(id -> new Present(id, occasion)))
                .collect(Collectors.groupingBy(
                        Present::memberId, Collectors.mapping(Present::occasion, Collectors.toList())));
    }

    /** Somebody and what they took part in. */
    private record Present(String memberId, Occasion occasion) {}

    /** Somebody and the organization they led. */
    private record Leader(String memberId, String organizationId) {}

    List<OfLeader> all() {
        return occasions.stream()
                .flatMap(occasion -> Stream.concat(own(occasion), visiting(occasion)))
                .distinct()
                .sorted(Comparator.comparing(Leader::organizationId).thenComparing(Leader::memberId))
                .map(this::count)
                .toList();
    }

    private Stream<Leader> own(Occasion occasion) {
        return seats.leadersOf(occasion.organizationId(), occasion.on())
                .map(member -> new Leader(member, occasion.organizationId()));
    }

    private static Stream<Leader> visiting(Occasion occasion) {
        return occasion.people().stream()
                .flatMap(person -> person.seats().stream()
                        .filter(seat -> LeadingSeats.leads(seat.standing()))
                        .map(seat -> new Leader(person.memberId(), seat.organizationId())));
    }

    private OfLeader count(Leader leader) {
        List<Occasion> own = whileLeading(leader, byOrganization.getOrDefault(leader.organizationId(), List.of()));
        List<Occasion> elsewhere = whileLeading(leader, byMember.getOrDefault(leader.memberId(), List.of())).stream()
                .filter(occasion -> !occasion.organizationId().equals(leader.organizationId()))
                .toList();
        int tookPart = (int)
                own.stream().filter(occasion -> occasion.has(leader.memberId())).count();
        int unknown = (int) own.stream()
                .filter(occasion -> !occasion.has(leader.memberId()))
                .filter(occasion -> occasion.recorded() == Recorded.NOT_RECORDED)
                .count();
        int known = own.size() - unknown;
        Set<String> roles = roles(leader, own, elsewhere);
        return new OfLeader(
                leader.memberId(),
                leader.organizationId(),
                List.copyOf(roles),
                roles.stream().map(seats::standing).anyMatch(Standing.ADMINISTRATOR::equals),
                own.size(),
                tookPart,
                known - tookPart,
                unknown,
                Percent.of(tookPart, known),
                elsewhere.size());
    }

    private List<Occasion> whileLeading(Leader leader, Collection<Occasion> some) {
        return some.stream()
                .filter(occasion -> leading(leader, occasion).findAny().isPresent())
                .toList();
    }

    private Set<String> roles(Leader leader, List<Occasion> own, List<Occasion> elsewhere) {
        return Stream.of(own, elsewhere)
                .flatMap(List::stream)
                .flatMap(occasion -> leading(leader, occasion))
                .map(Seat::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The seats by which they led their organization on the day. */
    private Stream<Seat> leading(Leader leader, Occasion occasion) {
        return seats.of(leader.memberId(), occasion.on()).stream()
                .filter(seat -> seat.organizationId().equals(leader.organizationId()))
                .filter(seat -> LeadingSeats.leads(seat.standing()));
    }
}
