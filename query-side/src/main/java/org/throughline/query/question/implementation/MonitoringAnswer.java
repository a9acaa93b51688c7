package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.Occasion.Kind;
import org.throughline.query.question.implementation.Occasion.Led;
import org.throughline.query.question.implementation.Occasion.Recorded;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Window;

/**
 * Who took part in monitoring and improvement: in fidelity checks and in revisions of plans. A check that was retracted is
 * none.
 *
 * @param vocabulary version of the vocabulary that says which roles lead
 * @param occasions every check and revision of the window, the earliest first
 * @param organizations what that adds up to, organization by organization
 * @param leaders everybody who led an organization when it was checked or revised a plan, or took part as a leader of
 *     another one
 */
public record MonitoringAnswer(
        String vocabulary, List<Occasion> occasions, List<OfOrganization> organizations, List<OfLeader> leaders) {

    /**
     * Checks and revisions of one organization.
     *
     * @param led how many were led by whom
     * @param recorded of how many it is known who took part
     */
    public record OfOrganization(
            String organizationId, Map<Kind, Long> occasions, Map<Led, Long> led, Map<Recorded, Long> recorded) {}

    /**
     * A leader of one organization, counted over what happened while they led it.
     *
     * @param roles every leading role they held then
     * @param administrator whether one of them is an administrator's
     * @param occasions checks and revisions of the organization while they led it
     * @param tookPart those they took part in or decided
     * @param notAmongThem those of which it is known who took part, and they did not
     * @param unknown those of which nobody wrote down who took part
     * @param percent taken part in, of those of which it is known; absent when it is known of none
     * @param elsewhere checks and revisions of other organizations that they took part in while they led this one
     */
    public record OfLeader(
            String memberId,
            String organizationId,
            List<String> roles,
            boolean administrator,
            int occasions,
            int tookPart,
            int notAmongThem,
            int unknown,
            @Nullable BigDecimal percent,
            int elsewhere) {}

    static MonitoringAnswer of(Window window, Monitored known, RoleVocabulary vocabulary) {
        LeadingSeats seats = new LeadingSeats(known.teams(), vocabulary, known.here());
        List<Occasion> occasions = new Occasions(known, seats).in(window);
        return new MonitoringAnswer(
                vocabulary.version(),
                occasions,
                OccasionCounts.byOrganization(occasions),
                new OccasionLeaders(occasions, seats).all());
    }
}
