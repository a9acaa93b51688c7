package org.throughline.query.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.answer.Kept;
import org.throughline.query.page.MonthReads.FindMonths;
import org.throughline.query.page.MonthReads.Months;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.ReadTags;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Tenses;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;
import org.throughline.query.tree.TreeReads.Districts;
import org.throughline.query.tree.TreeReads.FindDistricts;
import org.throughline.query.tree.TreeReads.FindNames;
import org.throughline.query.tree.TreeReads.FindOrganizationTree;
import org.throughline.query.tree.TreeReads.Tree;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;
import org.throughline.query.words.Sentences;

/** Asks what the parts of the page show, all in the tense of one moment. */
@Component
public final class PageParts {

    private final Queries queries;
    private final Timeline timeline;
    private final Tenses tenses;
    private final Clock clock;
    private final Sentences sentences;
    private final People people;
    private final Instruments instruments;
    private final Titling titling;
    private final Discretion discretion;
    private final ReadTags tags;

    PageParts(
            Queries queries,
            Timeline timeline,
            Tenses tenses,
            Clock clock,
            Sentences sentences,
            People people,
            Instruments instruments,
            Titling titling,
            Discretion discretion,
            ReadTags tags) {
        this.queries = queries;
        this.timeline = timeline;
        this.tenses = tenses;
        this.clock = clock;
        this.sentences = sentences;
        this.people = people;
        this.instruments = instruments;
        this.titling = titling;
        this.discretion = discretion;
        this.tags = tags;
    }

    /** Parameters of a moment, as they came. A form sends fields that nobody filled in; they ask for nothing. */
    public record When(
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String clock) {

        /** The present. */
        public static final When NOW = new When(null, null, null);

        /** The same on another day. */
        public When on(String day) {
            return new When(day, knownAt, clock);
        }
    }

    /**
     * The moment that is asked for.
     *
     * @throws org.throughline.query.read.ReadRefusal when there is none
     */
    public Moment moment(When when) {
        String known = filled(when.knownAt());
        return new Moment(tenses.read(filled(when.asOf()), known, null, filled(when.clock())), known, today());
    }

    /**
     * The same for the page of a thing, which is told where it stands.
     *
     * @param root the way from its address to the first page
     * @param action its address from there
     */
    public Moment open(Model model, String root, String action, When when) {
        model.addAttribute("root", root);
        model.addAttribute("action", action);
        Moment moment = moment(when);
        model.addAttribute("moment", moment);
        return moment;
    }

    /**
     * Two moments that are compared, a year apart where nothing is said of the first.
     *
     * @param from the first of them
     * @param to the second, at which everything is called what it is called
     */
    public record Two(Moment from, Moment to) {}

    /**
     * The moments that a page of what differs between them is about, which is told where it stands.
     *
     * @param root the way from its address to the first page
     * @param action the address of the thing from there
     * @param asked what was asked for
     */
    public Two open(Model model, String root, String action, Asked asked) {
        When to = new When(first(asked.to(), asked.asOf()), first(asked.toKnownAt(), asked.knownAt()), asked.clock());
        Moment later = open(model, root, action, to);
        LocalDate end = later.day() == null ? later.today() : LocalDate.parse(later.day());
        String known = filled(asked.fromKnownAt());
        String begin = first(asked.from(), known == null ? end.minusYears(1).toString() : null);
        Moment earlier = moment(new When(begin, known, asked.clock()));
        model.addAttribute("from", earlier);
        return new Two(earlier, later);
    }

    /** Parameters of a comparison, as they came. */
    public record Asked(
            @Nullable String from,
            @Nullable String fromKnownAt,
            @Nullable String to,
            @Nullable String toKnownAt,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String clock) {}

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        String filled = filled(one);
        return filled == null ? filled(other) : filled;
    }

    /**
     * Which organizations are shown, and in which order.
     *
     * @throws org.throughline.query.read.ReadRefusal when the words are no text
     */
    public static Brief.Choice choice(@Nullable String sort, @Nullable String words, @Nullable String part) {
        Long asked = Parameters.number("part", filled(part));
        return new Brief.Choice(
                Brief.Order.read(sort),
                Parameters.text("q", filled(words)),
                asked == null ? 0 : (int) Math.min(asked, 100_000));
    }

    /** What belongs to an organization, a row each; nothing where it is so little that each can be said in full. */
    public Brief below(Moment moment, String root, Brief.Choice choice) {
        return tree(moment, root).roots().stream()
                .map(OrganizationNode::children)
                .filter(children -> children.size() >= Brief.MANY)
                .map(children -> Brief.of(children, choice))
                .findFirst()
                .orElse(Brief.NOTHING);
    }

    /** What was filled in. */
    public static @Nullable String filled(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    /** Whether the client has what it would be shown; tells it otherwise by which tag to ask again. */
    public boolean isUnchanged(WebRequest request) {
        return request.checkNotModified(tags.ofEverything(people.version()));
    }

    /** The present moment. */
    public Moment present() {
        return Moment.present(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Every part of the page, by the name its template has for it. */
    Map<String, Object> whole(Moment moment, @Nullable String before, @Nullable String root, Brief.Choice choice) {
        return Map.of(
                "span", span(moment),
                "tree", treePart(moment, root, choice),
                "timeline", timeline(moment, before, names(moment)));
    }

    /** Where everyone stands below one organization, or everywhere. */
    TreePart treePart(Moment moment, @Nullable String root, Brief.Choice choice) {
        return TreePart.of(tree(moment, root), root, choice, instruments);
    }

    Tree tree(Moment moment) {
        return tree(moment, null);
    }

    /** The tree below one organization, or all. */
    Tree tree(Moment moment, @Nullable String root) {
        return queries.ask(new FindOrganizationTree(root, moment.tense(), 0), ResponseTypes.instanceOf(Kept.class))
                .answer(Tree.class);
    }

    /** The districts there were at the moment, by name. */
    public List<District> districts(Moment moment) {
        return queries.ask(new FindDistricts(moment.tense()), ResponseTypes.instanceOf(Kept.class))
                .answer(Districts.class)
                .districts();
    }

    /** What everybody and everything was called at the moment. */
    public Names names(Moment moment) {
        return names(moment, null);
    }

    /** The same of what is called so. */
    public Names names(Called called) {
        return new TreeNames(called, people, instruments);
    }

    /** The names of all organizations and teams at the moment. */
    public Called called(Moment moment) {
        return called(moment, null);
    }

    /** The same below one organization, or everywhere. */
    Names names(Moment moment, @Nullable String root) {
        return new TreeNames(called(moment, root), people, instruments);
    }

    /** The names of organizations and teams at the moment, below one organization or everywhere. */
    Called called(Moment moment, @Nullable String root) {
        return queries.ask(new FindNames(root, moment.tense()), ResponseTypes.instanceOf(Kept.class))
                .answer(Called.class);
    }

    Span span(Moment moment) {
        Months months = queries.ask(
                new FindMonths(moment.tense().knownAt(), moment.tense().claimLimit()),
                ResponseTypes.instanceOf(Months.class));
        return Span.of(months.counts(), moment.today(), moment.tense().asOf());
    }

    /** The page of the timeline before a position, or its first: as anybody may see it. */
    TimelinePart timeline(Moment moment, @Nullable String before, Names names) {
        Long asked = Parameters.number("before", before);
        Long known = moment.tense().knownAt();
        long end = known == null ? Long.MAX_VALUE : known + 1;
        long bound = asked == null ? end : Math.min(asked, end);
        TimelineFilter filter = new TimelineFilter(
                        null, null, null, null, List.of(), null, moment.tense().asOf(), null, null)
                .claimedBy(moment.tense().claimLimit());
        List<TimelineEntry> entries = timeline.before(bound, filter, TimelinePart.SIZE + 1);
        Predicate<TimelineEntry> withheld = discretion.withheldAmong(entries, moment.tense(), Reader.ANYBODY);
        Names titled = titling.titled(entries, names, moment.tense());
        return Naming.atOnce(
                titled,
                named -> TimelinePart.of(
                        entries,
                        withheld,
                        sentences,
                        Naming.mentioning(named),
                        moment,
                        clock.getZone(),
                        asked == null));
    }
}
