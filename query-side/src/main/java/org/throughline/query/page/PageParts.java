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
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;
import org.throughline.query.tree.TreeReads.Districts;
import org.throughline.query.tree.TreeReads.FindDistricts;
import org.throughline.query.tree.TreeReads.FindNames;
import org.throughline.query.tree.TreeReads.FindOrganizationTree;
import org.throughline.query.tree.TreeReads.Tree;
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
    private final Discretion discretion;
    private final ReadTags tags;

    PageParts(
            Queries queries,
            Timeline timeline,
            Tenses tenses,
            Clock clock,
            Sentences sentences,
            People people,
            Discretion discretion,
            ReadTags tags) {
        this.queries = queries;
        this.timeline = timeline;
        this.tenses = tenses;
        this.clock = clock;
        this.sentences = sentences;
        this.people = people;
        this.discretion = discretion;
        this.tags = tags;
    }

    /**
     * The moment these parameters ask for. A form sends fields that nobody filled in; they ask for nothing.
     *
     * @throws org.throughline.query.read.ReadRefusal when there is none
     */
    public Moment moment(@Nullable String asOf, @Nullable String knownAt, @Nullable String clock) {
        String known = filled(knownAt);
        return new Moment(tenses.read(filled(asOf), known, null, filled(clock)), known, today());
    }

    /**
     * The same for the page of a thing, which is told where it stands.
     *
     * @param root the way from its address to the first page
     * @param action its address from there
     */
    public Moment open(
            Model model,
            String root,
            String action,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String clock) {
        model.addAttribute("root", root);
        model.addAttribute("action", action);
        Moment moment = moment(asOf, knownAt, clock);
        model.addAttribute("moment", moment);
        return moment;
    }

    /**
     * Which organizations are shown, and in which order.
     *
     * @throws org.throughline.query.read.ReadRefusal when the words are no text
     */
    static Brief.Choice choice(@Nullable String sort, @Nullable String words) {
        return new Brief.Choice(Brief.Order.read(sort), Parameters.text("q", filled(words)));
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
        return TreePart.of(tree(moment, root), root, choice);
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
        return new TreeNames(called, people);
    }

    /** The names of all organizations and teams at the moment. */
    public Called called(Moment moment) {
        return called(moment, null);
    }

    /** The same below one organization, or everywhere. */
    Names names(Moment moment, @Nullable String root) {
        return new TreeNames(called(moment, root), people);
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
        return TimelinePart.of(entries, withheld, sentences, names, moment, clock.getZone(), asked == null);
    }
}
