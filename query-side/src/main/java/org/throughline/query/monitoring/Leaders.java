package org.throughline.query.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.query.Percent;
import org.throughline.query.monitoring.MonitoringAnswer.OfLeader;
import org.throughline.query.monitoring.Occasion.Recorded;
import org.throughline.query.monitoring.Occasion.Seat;
import org.throughline.query.monitoring.Occasion.Standing;

/** Counts for each leader what happened while they led, as attendance is counted over a member's own tenure. */
record Leaders(List<Occasion> occasions, Seats seats) {

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
                        .filter(seat -> Seats.leads(seat.standing()))
                        .map(seat -> new Leader(person.memberId(), seat.organizationId())));
    }

    private OfLeader count(Leader leader) {
        List<Occasion> own = occasions.stream()
                .filter(occasion -> occasion.organizationId().equals(leader.organizationId()))
                .filter(occasion -> !leading(leader, occasion).isEmpty())
                .toList();
        List<Occasion> elsewhere = elsewhere(leader);
        int tookPart = (int)
                own.stream().filter(occasion -> occasion.has(leader.memberId())).count();
        int unknown = (int) own.stream()
                .filter(occasion -> !occasion.has(leader.memberId()))
                .filter(occasion -> occasion.recorded() == Recorded.NOT_RECORDED)
                .count();
        int known = own.size() - unknown;
        Set<String> roles = new TreeSet<>();
        Stream.concat(own.stream(), elsewhere.stream())
                .forEach(occasion ->
                        leading(leader, occasion).stream().map(Seat::role).forEach(roles::add));
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

    private List<Occasion> elsewhere(Leader leader) {
        return occasions.stream()
                .filter(occasion -> !occasion.organizationId().equals(leader.organizationId()))
                .filter(occasion -> occasion.has(leader.memberId()))
                .filter(occasion -> !leading(leader, occasion).isEmpty())
                .toList();
    }

    /** The seats by which they led their organization on the day. */
    private List<Seat> leading(Leader leader, Occasion occasion) {
        return seats.of(leader.memberId(), occasion.on()).stream()
                .filter(seat -> seat.organizationId().equals(leader.organizationId()))
                .filter(seat -> Seats.leads(seat.standing()))
                .toList();
    }
}
