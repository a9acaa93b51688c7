package org.throughline.query.question.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.talk.channel.ChannelState;

/** A channel, with all its past, belongs where its organization lies on the day asked about: it is whom that can reach. */
@Asks(
        path = "channels",
        place = 131,
        title = "Whom can we reach, and who can reach us?",
        tells = "Every audience with its channels over time and whether one is open on the day, one way or both ways."
                + " Those named as `audience` are expected to have one. `FAMILIES` means the group `FAMILY`, and a"
                + " channel to `STAFF` reaches each group of the staff.",
        example = "asOf=2020-08-28&audience=EDUCATOR&audience=LEARNER")
@Component
final class ChannelsQuestion implements Question<ChannelsQuestion.Parameters, ChannelsAnswer> {

    record Parameters(
            @Means(
                    value = "Code of an audience that is expected to have an open channel; may be given more"
                            + " than once. Without any, which ones lack a channel is not known.",
                    example = "EDUCATOR")
            List<String> audience) {}

    @Override
    public ChannelsAnswer answer(Snapshot snapshot, Parameters asked) {
        return new ChannelMap(snapshot.states(ChannelState.class), PeopleGroups.on(snapshot.day()))
                .answer(asked.audience());
    }
}
