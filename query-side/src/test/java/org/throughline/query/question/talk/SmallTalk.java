package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.Told;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.talk.channel.ChannelFold;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeFold;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * A district team over two school teams, one of which has a grade team, and what is recorded that they said, in the
 * order of recording; told as of a day like everything else.
 */
final class SmallTalk {

    static final LocalDate BEGIN = LocalDate.parse("2017-09-01");

    private final List<SubjectEvent> recorded = new ArrayList<>();
    private int exchanges;

    SmallTalk() {
        recorded.add(new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGIN));
        recorded.add(new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School 1", "d1", null, BEGIN));
        recorded.add(new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "School 2", "d1", null, BEGIN));
        recorded.add(formed("dlt", "d1", TeamLevel.DISTRICT, null));
        recorded.add(formed("slt1", "s1", TeamLevel.SCHOOL, "dlt"));
        recorded.add(formed("slt2", "s2", TeamLevel.SCHOOL, "dlt"));
        recorded.add(formed("grade", "s1", TeamLevel.GRADE, "slt1"));
    }

    SmallTalk closesSchool2(String day) {
        return record(new OrganizationClosed("s2", "too small", LocalDate.parse(day)));
    }

    SmallTalk dissolves(String team, String day) {
        return record(new TeamDissolved(team, "Too few", LocalDate.parse(day)));
    }

    SmallTalk merges(String team, String into, String day) {
        return record(new TeamMerged(team, into, "Same work", LocalDate.parse(day)));
    }

    SmallTalk opens(
            String id, @Nullable String team, @Nullable String to, String audience, boolean twoWay, String day) {
        return record(new ChannelOpened(id, "d1", team, to, audience, "FORM", twoWay, LocalDate.parse(day)));
    }

    SmallTalk changes(String id, String audience, boolean twoWay, String day) {
        return record(new ChannelChanged(id, audience, "FORM", twoWay, null, LocalDate.parse(day)));
    }

    SmallTalk closes(String id, String day) {
        return record(new ChannelClosed(id, "Replaced", LocalDate.parse(day)));
    }

    SmallTalk asks(String channel, String question, @Nullable String from, String to, String day) {
        return record(new QuestionAsked(
                channel,
                question,
                from,
                null,
                null,
                from == null,
                to,
                MessageDirection.UP,
                "Who?",
                null,
                LocalDate.parse(day)));
    }

    SmallTalk answers(String channel, String question, String day) {
        return record(new QuestionAnswered(channel, question, null, "We", LocalDate.parse(day)));
    }

    SmallTalk withdraws(String channel, String question, String day) {
        return record(new QuestionWithdrawn(channel, question, null, LocalDate.parse(day)));
    }

    SmallTalk gives(String id, @Nullable String from, String to, String day) {
        return record(new FeedbackGiven(
                id,
                null,
                from,
                null,
                null,
                from == null,
                to,
                MessageDirection.UP,
                FeedbackAbout.PLAN,
                "p1",
                "Too much",
                LocalDate.parse(day)));
    }

    SmallTalk changesPlan(String id, int version, String day) {
        return record(new FeedbackAddressed(
                id, null, FeedbackOutcome.CHANGED_PLAN, "p1", version, null, null, LocalDate.parse(day)));
    }

    SmallTalk refers(String id, String to, String day) {
        return record(
                new FeedbackAddressed(id, null, FeedbackOutcome.REFERRED, null, null, to, null, LocalDate.parse(day)));
    }

    SmallTalk tells(String from, String to, String day) {
        return tells("i" + ++exchanges, from, to, day);
    }

    SmallTalk tells(String id, String from, String to, String day) {
        return record(new InformationPassedOn(
                id, null, from, to, MessageDirection.DOWN, "Coaching days", LocalDate.parse(day)));
    }

    SmallTalk acknowledges(String id, String day) {
        return record(new InformationAcknowledged(id, null, LocalDate.parse(day)));
    }

    SmallTalk withdraws(String exchange, String day) {
        return record(new ExchangeWithdrawn(exchange, null, LocalDate.parse(day)));
    }

    List<ChannelState> channels(String day) {
        return told(new ChannelFold(), LocalDate.parse(day));
    }

    List<ExchangeState> exchanges(String day) {
        return told(new ExchangeFold(), LocalDate.parse(day));
    }

    CommunicationAnswer answer(String from, String to) {
        return answer(from, to, new Limits(null, null));
    }

    CommunicationAnswer answer(String from, String to, Limits limits) {
        LocalDate day = LocalDate.parse(to);
        List<OrganizationState> organizations = told(new OrganizationFold(), day);
        List<TeamState> teams = told(new TeamFold(), day);
        return new Communication(organizations, teams, channels(to), exchanges(to), (unit, on) -> true)
                .answer(new Window(LocalDate.parse(from), day), limits);
    }

    private SmallTalk record(SubjectEvent event) {
        recorded.add(event);
        return this;
    }

    private <S, E extends SubjectEvent> List<S> told(SubjectKind<S, E> kind, LocalDate day) {
        Map<String, EffectiveFold<S, E>> folds = new LinkedHashMap<>();
        recorded.stream()
                .filter(event ->
                        kind.family().isInstance(event) && !event.effectiveOn().isAfter(day))
                .forEach(event -> folds.computeIfAbsent(event.subjectId(), id -> new EffectiveFold<>(kind))
                        .add(Told.recorded(event)));
        return folds.values().stream().flatMap(fold -> fold.state().stream()).toList();
    }

    private static TeamFormed formed(String id, String unit, TeamLevel level, @Nullable String parent) {
        return new TeamFormed(id, unit, level, id, parent, List.of(TeamPurpose.LEADERSHIP), BEGIN);
    }
}
