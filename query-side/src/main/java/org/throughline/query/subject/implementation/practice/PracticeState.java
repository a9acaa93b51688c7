package org.throughline.query.subject.implementation.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.practice.Adaptation;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.Recommendation;

/**
 * What an organization says of a practice by its code, and what the code means there.
 *
 * @param name what it is called, in words by language, the last it had; empty where nobody selected it
 * @param selections when it was selected, the last one open while it is
 * @param claims what is and was claimed of the evidence for it
 * @param scorings how it was weighed, the earliest first
 * @param adaptations how it is done otherwise
 * @param meanings which practice the code means, where it is another name of one; the last one open while it is
 */
public record PracticeState(
        String organizationId,
        String practice,
        Map<String, String> name,
        List<Selection> selections,
        List<Claim> claims,
        List<Scoring> scorings,
        List<Adapted> adaptations,
        List<Meaning> meanings) {

    /**
     * Once selected.
     *
     * @param from first day
     * @param until first day not selected any more; open when absent
     * @param endedWhy why it was let go
     * @param endedBy who decided that
     * @param concerns codes of policies in force as a warning that its choice, or its end, did not meet
     */
    public record Selection(
            LocalDate from,
            String rationale,
            List<String> deciders,
            @Nullable LocalDate until,
            @Nullable String endedWhy,
            List<String> endedBy,
            List<String> concerns) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * What is claimed.
     *
     * @param from the day it was first claimed
     * @param until the day another claim took its place; absent while it stands
     * @param supersededBy code of that claim
     */
    public record Claim(
            EvidenceClaim claim,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String supersededBy) {

        boolean standsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * Once weighed. There is no sum: the six are talked over side by side.
     *
     * @param hexagon ratings from 1 to 5; absent ones are not known
     * @param participants who took part; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    public record Scoring(
            LocalDate on,
            Hexagon hexagon,
            @Nullable String comment,
            @Nullable List<String> participants,
            Recommendation recommendation,
            List<String> concerns) {}

    /**
     * Done otherwise.
     *
     * @param code of the adaptation
     * @param sites ids of the organizations whose adaptation it is
     */
    public record Adapted(String code, LocalDate on, Adaptation how, List<String> sites, List<Evidence> evidence) {}

    /**
     * The code is another name of a practice.
     *
     * @param from the first day whose facts mean the practice; what is earlier too, where it always did
     * @param until the first day of which it means itself again; open when absent
     */
    public record Meaning(
            String means,
            boolean always,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {

        boolean holdsOn(LocalDate day) {
            return (always || !from.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    /** The practice the code means in what is of this day; empty where it stands for itself. */
    public Optional<String> meansOn(LocalDate day) {
        return meanings.stream()
                .filter(meaning -> meaning.holdsOn(day))
                .map(Meaning::means)
                .findFirst();
    }

    /** Whether it is selected on a day. */
    public boolean isSelectedOn(LocalDate day) {
        return selections.stream().anyMatch(selection -> selection.holdsOn(day));
    }

    /** The claims that stand on a day. */
    public List<EvidenceClaim> claimsOn(LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.standsOn(day))
                .map(Claim::claim)
                .toList();
    }
}
