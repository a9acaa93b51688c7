package org.throughline.query.question.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamState;

/** A link belongs where both teams lay at the end of the window, a message from level to level where they lay that day. */
@Asks(
        path = "communication",
        place = 130,
        title = "Do our teams hear each other?",
        tells = "Every linked pair of teams (one stands under the other, or a channel links them) with the messages"
                + " each way in a window, the median response time, the acknowledged share of information, and"
                + " whether the link is `TWO_WAY`, `ONE_WAY`, `SILENT` or has `NO_CHANNEL`, and since when. Beside"
                + " it the messages from level to level. An answer and a response are messages; an acknowledgement"
                + " is none; what was withdrawn does not count. Links are told of teams that both belong to what"
                + " is asked about.",
        example = "asOf=2020-06-30")
@Component
final class CommunicationQuestion implements Question<CommunicationQuestion.Parameters, CommunicationAnswer> {

    record Parameters(
            Between between,

            @Means(
                    value = "Your limit for the median response, in days. Links then say `withinLimits`.",
                    example = "14")
            @Nullable
            Long responseWithin,

            @Means(
                    value = "Your limit for information that is acknowledged, in percent. Links then say"
                            + " `withinLimits`.",
                    example = "80")
            @Nullable
            Long acknowledgedAtLeast) {}

    @Override
    public CommunicationAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        Snapshot then = snapshot.on(window.to());
        return new Communication(
                        then.everHere(OrganizationState.class),
                        then.everHere(TeamState.class),
                        then.everHere(ChannelState.class),
                        then.everHere(ExchangeState.class),
                        then::covers)
                .answer(window, new Limits(asked.responseWithin(), asked.acknowledgedAtLeast()));
    }
}
