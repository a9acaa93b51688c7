package org.throughline.query.subject.talk.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.talk.channel.ChannelState.Question;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.talk.channel.ChannelState.Terms;

/** Tells the history of a channel and of the questions asked through it. */
@Component
public final class ChannelFold implements SubjectKind<ChannelState, ChannelEvent> {

    @Override
    public Class<ChannelEvent> family() {
        return ChannelEvent.class;
    }

    @Override
    public Class<ChannelState> stateType() {
        return ChannelState.class;
    }

    @Override
    public ChannelState fold(@Nullable ChannelState before, ChannelEvent event) {
        return switch (event) {
            case ChannelOpened e -> opened(e);
            case ChannelChanged e -> changed(Objects.requireNonNull(before), e);
            case ChannelClosed e -> closed(Objects.requireNonNull(before), e);
            case QuestionAsked e -> asked(Objects.requireNonNull(before), e);
            case QuestionAnswered e ->
                settled(
                        before,
                        e.questionId(),
                        QuestionStatus.ANSWERED,
                        e.effectiveOn(),
                        e.by(),
                        e.answer(),
                        e.concerns());
            case QuestionWithdrawn e ->
                settled(before, e.questionId(), QuestionStatus.WITHDRAWN, e.effectiveOn(), null, e.reason(), List.of());
        };
    }

    private static ChannelState opened(ChannelOpened e) {
        return new ChannelState(
                e.channelId(),
                e.organizationId(),
                e.teamId(),
                e.toTeamId(),
                e.audience(),
                e.medium(),
                e.twoWay(),
                e.effectiveOn(),
                null,
                null,
                List.of(new Terms(e.audience(), e.medium(), e.twoWay(), e.effectiveOn(), null, null)),
                List.of());
    }

    private static ChannelState changed(ChannelState channel, ChannelChanged e) {
        List<Terms> terms = endedOn(channel.terms(), e.effectiveOn());
        terms.add(new Terms(e.audience(), e.medium(), e.twoWay(), e.effectiveOn(), null, e.reason()));
        return new ChannelState(
                channel.channelId(),
                channel.organizationId(),
                channel.teamId(),
                channel.toTeamId(),
                e.audience(),
                e.medium(),
                e.twoWay(),
                channel.openedOn(),
                channel.closedOn(),
                channel.closeReason(),
                List.copyOf(terms),
                channel.questions());
    }

    private static ChannelState closed(ChannelState channel, ChannelClosed e) {
        return new ChannelState(
                channel.channelId(),
                channel.organizationId(),
                channel.teamId(),
                channel.toTeamId(),
                channel.audience(),
                channel.medium(),
                channel.twoWay(),
                channel.openedOn(),
                e.effectiveOn(),
                e.reason(),
                List.copyOf(endedOn(channel.terms(), e.effectiveOn())),
                channel.questions());
    }

    private static List<Terms> endedOn(List<Terms> terms, LocalDate day) {
        List<Terms> ended = new ArrayList<>(terms);
        Terms last = ended.removeLast();
        ended.add(new Terms(
                last.audience(),
                last.medium(),
                last.twoWay(),
                last.from(),
                last.until() == null ? day : last.until(),
                last.reason()));
        return ended;
    }

    private static ChannelState asked(ChannelState channel, QuestionAsked e) {
        List<Question> more = new ArrayList<>(channel.questions());
        more.add(new Question(
                e.questionId(),
                e.fromTeamId(),
                e.fromRole(),
                e.memberId(),
                e.anonymous(),
                e.toTeamId(),
                e.direction(),
                e.question(),
                e.follows(),
                e.effectiveOn(),
                QuestionStatus.OPEN,
                null,
                null,
                null,
                List.of()));
        return channel.with(more);
    }

    private static ChannelState settled(
            @Nullable ChannelState before,
            String questionId,
            QuestionStatus how,
            LocalDate day,
            @Nullable String who,
            @Nullable String said,
            List<String> concerns) {
        ChannelState channel = Objects.requireNonNull(before);
        return channel.with(channel.questions().stream()
                .map(q -> q.questionId().equals(questionId) ? q.settled(how, day, who, said, concerns) : q)
                .toList());
    }
}
