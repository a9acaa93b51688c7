package org.throughline.command.talk.channel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;

/**
 * What decisions need to know of a channel.
 *
 * @param organizationId the organization that keeps it; empty as long as it is not opened
 * @param teamId the team that answers here
 * @param toTeamId the team at the other end, where it links two
 * @param twoWay whether it takes questions
 * @param openedOn the day it exists from
 * @param closedOn the first day without it
 * @param questions every question asked through it, in order, and whether it waits for its answer
 */
public record ChannelFacts(
        String organizationId,
        @Nullable String teamId,
        @Nullable String toTeamId,
        String audience,
        String medium,
        boolean twoWay,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Map<String, Boolean> questions) {

    static final ChannelFacts UNKNOWN = new ChannelFacts("", null, null, "", "", false, null, null, Map.of());

    static ChannelFacts opened(ChannelOpened e) {
        return new ChannelFacts(
                e.organizationId(),
                e.teamId(),
                e.toTeamId(),
                e.audience(),
                e.medium(),
                e.twoWay(),
                e.effectiveOn(),
                null,
                Map.of());
    }

    /** Whether it has been opened. */
    public boolean exists() {
        return openedOn != null;
    }

    /** The questions that wait for their answers, in the order they were asked. */
    List<String> openQuestions() {
        return questions.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasTerms(String wantedAudience, String wantedMedium, boolean wantedTwoWay) {
        return audience.equals(wantedAudience) && medium.equals(wantedMedium) && twoWay == wantedTwoWay;
    }

    ChannelFacts changed(String newAudience, String newMedium, boolean newTwoWay) {
        return new ChannelFacts(
                organizationId, teamId, toTeamId, newAudience, newMedium, newTwoWay, openedOn, closedOn, questions);
    }

    ChannelFacts closed(LocalDate day) {
        return new ChannelFacts(organizationId, teamId, toTeamId, audience, medium, twoWay, openedOn, day, questions);
    }

    ChannelFacts with(String questionId, boolean waits) {
        Map<String, Boolean> more = new LinkedHashMap<>(questions);
        more.put(questionId, waits);
        return new ChannelFacts(
                organizationId,
                teamId,
                toTeamId,
                audience,
                medium,
                twoWay,
                openedOn,
                closedOn,
                Collections.unmodifiableMap(more));
    }
}
