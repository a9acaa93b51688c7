package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.query.question.implementation.Occasion.Led;
import org.throughline.query.question.implementation.Occasion.Seat;
import org.throughline.query.question.implementation.Occasion.Standing;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Who sat where on a day, and which seats lead: those whose role the vocabulary counts as leadership personnel or as an
 * administrator's. A role of a team's own leads nothing, for nobody has said that it does.
 */
final class LeadingSeats {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final RoleVocabulary vocabulary;
    private final BiPredicate<String, LocalDate> here;
    private final Map<String, List<Sitting>> byMember;
    private final Map<String, List<Sitting>> byOrganization;

    /**
     * Takes in teams.
     *
     * @param here whether what was so in a unit on a day is asked about
     */
    LeadingSeats(Collection<TeamState> teams, RoleVocabulary vocabulary, BiPredicate<String, LocalDate> here) {
        this.vocabulary = vocabulary;
        this.here = here;
        List<Sitting> all = teams.stream()
                .flatMap(team -> team.tenures().stream().map(tenure -> new Sitting(team, tenure)))
                .toList();
        this.byMember = all.stream()
                .collect(Collectors.groupingBy(sitting -> sitting.tenure().memberId()));
        this.byOrganization = all.stream()
                .collect(Collectors.groupingBy(sitting -> sitting.team().organizationId()));
    }

    /** A seat and whose it was, over all its days. */
    private record Sitting(TeamState team, Tenure tenure) {}

    /** Whether this is the id of somebody who ever had a seat. */
    boolean isMember(String id) {
        return byMember.containsKey(id);
    }

    List<Seat> of(String memberId, LocalDate day) {
        return byMember.getOrDefault(memberId, List.of()).stream()
                .filter(sitting -> sitting.tenure().holdsOn(day)
                        && here.test(sitting.team().organizationId(), day))
                .map(sitting -> seat(sitting.team(), sitting.tenure()))
                .sorted(Comparator.comparing(Seat::standing).thenComparing(Seat::teamId))
                .toList();
    }

    /** Those who led this organization on this day. */
    Stream<String> leadersOf(String organizationId, LocalDate day) {
        return byOrganization.getOrDefault(organizationId, List.of()).stream()
                .map(Sitting::tenure)
                .filter(tenure -> tenure.holdsOn(day) && leads(standing(tenure.role())))
                .map(Tenure::memberId)
                .distinct();
    }

    private Seat seat(TeamState team, Tenure tenure) {
        return new Seat(team.teamId(), team.organizationId(), tenure.role(), standing(tenure.role()));
    }

    Standing standing(String role) {
        return vocabulary
                .role(role)
                .map(known -> {
                    if (known.groupS0().contains(ADMINISTRATOR)) {
                        return Standing.ADMINISTRATOR;
                    }
                    return known.personnelS4().isEmpty() ? Standing.OTHER_MEMBER : Standing.OTHER_LEADER;
                })
                .orElse(Standing.OTHER_MEMBER);
    }

    static boolean leads(Standing standing) {
        return standing == Standing.ADMINISTRATOR || standing == Standing.OTHER_LEADER;
    }

    /** By whom something was led in which these took part. */
    static Led led(Collection<Standing> standings, boolean recorded) {
        if (standings.contains(Standing.ADMINISTRATOR)) {
            return Led.BY_ADMINISTRATOR;
        }
        if (standings.contains(Standing.OTHER_LEADER)) {
            return Led.BY_OTHER_LEADER;
        }
        return recorded ? Led.BY_NO_LEADER : Led.UNKNOWN;
    }
}
