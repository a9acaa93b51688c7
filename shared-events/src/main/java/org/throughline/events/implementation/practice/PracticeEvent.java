package org.throughline.events.implementation.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What one organization says of a practice, by the code it is called. A code is a subject of its own, {@code
 * organizationId~code}; neither part can hold the tilde. What an organization says is so for everything that lies in it,
 * unless something nearer says otherwise.
 */
@Subject("practice")
public sealed interface PracticeEvent extends SubjectEvent {

    String organizationId();

    /** The code it is about: that of a practice, or another name of one. */
    String code();

    @Override
    default String subjectId() {
        return practiceId(organizationId(), code());
    }

    /** The id of this code at this organization. */
    static String practiceId(String organizationId, String code) {
        return organizationId + "~" + code;
    }

    /** Something that is about a practice, under whichever of its names. */
    sealed interface AboutPractice extends PracticeEvent {

        String practice();

        @Override
        default String code() {
            return practice();
        }
    }

    /**
     * It is done here from now on.
     *
     * @param name what it is called, in words by language
     * @param deciders who decided: member ids or roles, at least one
     * @param claims what was claimed of the evidence for it at that time; empty when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record PracticeSelected(
            String organizationId,
            String practice,
            Map<String, String> name,
            String rationale,
            List<String> deciders,
            List<EvidenceClaim> claims,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AboutPractice, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public PracticeSelected(
                String organizationId,
                String practice,
                Map<String, String> name,
                String rationale,
                List<String> deciders,
                List<EvidenceClaim> claims,
                LocalDate effectiveOn) {
            this(organizationId, practice, name, rationale, deciders, claims, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * Something is claimed of the evidence for it from now on.
     *
     * @param supersedes code of the claim whose place it takes; absent when it stands beside the others
     */
    record EvidenceClaimed(
            String organizationId,
            String practice,
            EvidenceClaim claim,
            @Nullable String supersedes,
            LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * It was weighed, before it was chosen or again.
     *
     * @param comment what was said; absent when nobody wrote it down
     * @param participants who took part: member ids or roles; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record PracticeScored(
            String organizationId,
            String practice,
            Hexagon hexagon,
            @Nullable String comment,
            @Nullable List<String> participants,
            Recommendation recommendation,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AboutPractice, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public PracticeScored(
                String organizationId,
                String practice,
                Hexagon hexagon,
                @Nullable String comment,
                @Nullable List<String> participants,
                Recommendation recommendation,
                LocalDate effectiveOn) {
            this(organizationId, practice, hexagon, comment, participants, recommendation, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return participants == null ? Stream.empty() : Named.membersOrRoles(participants);
        }
    }

    /**
     * It is done otherwise from now on.
     *
     * @param adaptation code of the adaptation, unique within the practice of the organization
     * @param how what is different, and why
     * @param sites ids of the organizations whose adaptation it is, at least one
     */
    record PracticeAdapted(
            String organizationId,
            String practice,
            String adaptation,
            Adaptation how,
            List<String> sites,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements AboutPractice {}

    /** It is called otherwise from now on, in words; its code stays. */
    record PracticeRenamed(
            String organizationId, String practice, Map<String, String> name, String reason, LocalDate effectiveOn)
            implements AboutPractice {}

    /**
     * It is not done here any more.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Ends
    record PracticeDeselected(
            String organizationId,
            String practice,
            String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AboutPractice, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public PracticeDeselected(
                String organizationId, String practice, String reason, List<String> deciders, LocalDate effectiveOn) {
            this(organizationId, practice, reason, deciders, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * Another name means a practice. What was recorded under it stays as it is, and is read as of the practice.
     *
     * @param alias the other name, whose subject this happens to
     * @param means code of the practice it means
     * @param always whether it always did: the effective day is the first one of the organization, and what was recorded of
     *     days before is meant as well. Otherwise what is of the effective day or later
     */
    record PracticeJoined(
            String organizationId, String alias, String means, boolean always, String reason, LocalDate effectiveOn)
            implements PracticeEvent {

        @Override
        public String code() {
            return alias;
        }
    }

    /** A name stands for itself again: for what is of the effective day or later. */
    record PracticeParted(String organizationId, String alias, String reason, LocalDate effectiveOn)
            implements PracticeEvent {

        @Override
        public String code() {
            return alias;
        }
    }
}
