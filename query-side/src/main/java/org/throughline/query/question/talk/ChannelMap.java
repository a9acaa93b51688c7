package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.talk.ChannelsAnswer.Audience;
import org.throughline.query.question.talk.ChannelsAnswer.ChannelLine;
import org.throughline.query.question.talk.ChannelsAnswer.Reach;
import org.throughline.query.question.talk.ChannelsAnswer.Stretch;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.talk.channel.ChannelState.Terms;

/** Who is reached by which channels, on one day and over the years. Pure. */
final class ChannelMap {

    private final List<ChannelLine> lines;
    private final PeopleGroups groups;

    /**
     * Takes in channels.
     *
     * @param groups say whom an audience means
     */
    ChannelMap(Collection<ChannelState> channels, PeopleGroups groups) {
        this.groups = groups;
        lines = channels.stream()
                .flatMap(channel -> channel.terms().stream().map(terms -> line(channel, terms)))
                .sorted(Comparator.comparing(ChannelLine::audience)
                        .thenComparing(ChannelLine::from)
                        .thenComparing(ChannelLine::channelId))
                .toList();
    }

    /**
     * The answer.
     *
     * @param expected codes of the audiences that are to be reached; empty when nobody said
     */
    ChannelsAnswer answer(Collection<String> expected) {
        Set<String> asked = expected.stream().map(this::oneName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = new TreeSet<>(asked);
        lines.forEach(line -> codes.add(oneName(line.audience())));
        List<Audience> audiences = codes.stream()
                .map(code -> audience(code, asked.isEmpty() ? null : asked.contains(code)))
                .toList();
        List<String> without = audiences.stream()
                .filter(audience -> Boolean.TRUE.equals(audience.expected()))
                .filter(audience -> audience.open().isEmpty())
                .map(Audience::audience)
                .toList();
        return new ChannelsAnswer(audiences, expected.isEmpty() ? null : without, lines);
    }

    /** The group's own code where a name means one group; else the name, which may mean several, or none that is known. */
    private String oneName(String name) {
        Set<String> meant = groups.meantBy(name);
        return meant.size() == 1 ? meant.iterator().next() : name;
    }

    /** Channels to everybody whom a name means, and perhaps to others. */
    private List<ChannelLine> reaching(String name) {
        Set<String> meant = groups.meantBy(name);
        return lines.stream()
                .filter(line -> groups.meantBy(line.audience()).containsAll(meant))
                .toList();
    }

    private static List<ChannelLine> open(List<ChannelLine> its) {
        return its.stream().filter(line -> line.until() == null).toList();
    }

    /** The open channels to everybody whom a name means. */
    List<ChannelLine> open(String name) {
        return open(reaching(name));
    }

    /** How everybody whom a name means is reached. */
    Reach reach(String name) {
        List<ChannelLine> its = reaching(name);
        return reach(its, open(its));
    }

    private Audience audience(String code, @Nullable Boolean expected) {
        List<ChannelLine> its = reaching(code);
        List<ChannelLine> open = open(its);
        List<Stretch> reached = joined(
                its.stream().sorted(Comparator.comparing(ChannelLine::from)).toList());
        return new Audience(
                code,
                its.stream().map(ChannelLine::audience).distinct().sorted().toList(),
                expected,
                reach(its, open),
                since(open, reached),
                open.stream().map(ChannelLine::channelId).toList(),
                reached);
    }

    private static Reach reach(List<ChannelLine> its, List<ChannelLine> open) {
        if (open.isEmpty()) {
            return its.isEmpty() ? Reach.NEVER : Reach.CLOSED;
        }
        return open.stream().anyMatch(ChannelLine::twoWay) ? Reach.BOTH_WAYS : Reach.ONE_WAY;
    }

    private static @Nullable LocalDate since(List<ChannelLine> open, List<Stretch> reached) {
        if (reached.isEmpty()) {
            return null;
        }
        if (open.isEmpty()) {
            return reached.getLast().until();
        }
        // with a way back as with none: since some channel of the kind that makes the reach is there
        boolean bothWays = open.stream().anyMatch(ChannelLine::twoWay);
        return open.stream()
                .filter(line -> line.twoWay() == bothWays)
                .map(ChannelLine::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Stretches that touch or overlap are one. */
    private static List<Stretch> joined(List<ChannelLine> byBegin) {
        List<Stretch> stretches = new ArrayList<>();
        for (ChannelLine line : byBegin) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last == null || (last.until() != null && last.until().isBefore(line.from()))) {
                stretches.add(new Stretch(line.from(), line.until()));
            } else {
                stretches.removeLast();
                stretches.add(new Stretch(last.from(), later(last.until(), line.until())));
            }
        }
        return List.copyOf(stretches);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }

    private static ChannelLine line(ChannelState channel, Terms terms) {
        long open = channel.questions().stream()
                .filter(question -> question.status() == QuestionStatus.OPEN)
                .count();
        return new ChannelLine(
                terms.audience(),
                channel.channelId(),
                channel.organizationId(),
                channel.teamId(),
                channel.toTeamId(),
                terms.medium(),
                terms.twoWay(),
                terms.from(),
                terms.until(),
                terms.until() == null ? open : null);
    }
}
