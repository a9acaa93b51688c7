package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.query.subject.implementation.practice.PracticeState.Scoring;

/**
 * Which practices a district does, on which evidence, by which names.
 *
 * @param practices what organizations of the district, and those it lies in, say of practices, by organization and practice
 * @param aliases other names of practices, by organization and name
 * @param unselected practices that are named in what is recorded and that nobody selected, neither where it happened nor in
 *     what that lies in
 * @param unadapted schools that do a practice and of which no adaptation is recorded, which is not a fault by itself
 */
public record PracticesAnswer(
        List<PracticeOf> practices, List<Alias> aliases, List<Unselected> unselected, List<Unadapted> unadapted) {

    /**
     * A practice of one organization.
     *
     * @param name what it is called, in words by language; empty where it was weighed or claimed about and not selected
     * @param selected whether it is on the day asked about
     * @param alsoCalled other names that mean it there on that day
     * @param selections when it was, with what was on file then
     * @param evidence what is claimed now
     * @param lastHexagon how it was weighed last; absent when it never was
     * @param adaptations how many there are
     */
    public record PracticeOf(
            String organizationId,
            String practice,
            Map<String, String> name,
            boolean selected,
            List<String> alsoCalled,
            List<Selected> selections,
            List<EvidenceClaim> evidence,
            @Nullable Scoring lastHexagon,
            int adaptations) {}

    /**
     * Once selected.
     *
     * @param evidence what was claimed by that day; empty when nothing was on file, which is not a low tier
     * @param hexagon how it had been weighed by then; absent when it had not
     * @param until first day not selected any more; open when absent
     */
    public record Selected(
            LocalDate from,
            String rationale,
            List<String> deciders,
            List<EvidenceClaim> evidence,
            @Nullable Scoring hexagon,
            @Nullable LocalDate until,
            @Nullable String endedWhy) {}

    /**
     * Another name of a practice.
     *
     * @param means the practice it is said to mean
     * @param always whether it always did
     * @param from first day of which it does, unless it always did
     * @param until first day of which it means itself again; open when absent
     */
    public record Alias(
            String organizationId,
            String alias,
            String means,
            boolean always,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /**
     * A practice that is in use and that nobody selected.
     *
     * @param by what names it
     */
    public record Unselected(String organizationId, String practice, List<By> by) {}

    /**
     * Facts of one kind.
     *
     * @param facts how many name it
     * @param first earliest day
     * @param last latest day
     */
    public record By(String kind, long facts, LocalDate first, LocalDate last) {}

    /**
     * A school that does a practice as it came.
     *
     * @param since the first day of the attempt under way
     */
    public record Unadapted(String organizationId, String practice, LocalDate since) {}
}
