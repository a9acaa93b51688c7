package org.throughline.events.implementation.instrument;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of one instrument: data, not code. Scores of two versions are never compared, so a change of items, scale or
 * scoring is a new version beside the old one; no check that was recorded is scored anew.
 *
 * @param code the same for all its versions, for instance {@code tfi}
 * @param version for instance {@code 2.1}
 * @param edition where it has several, for instance by grade span; absent where it has none
 * @param language of its labels (BCP 47); absent when nobody said
 * @param supersedes the version it takes the place of; absent where there was none
 * @param licence what its makers allow; absent where no statement is known, and then no wording is passed on
 * @param practices codes of the practices it serves, as the field calls them; empty when it does not matter
 * @param scales what its items and facets can be rated on; the first is that of every item that names none
 * @param facets what an item is rated on beside what is scored
 * @param states the answers that are no score, with what they do
 * @param sections what can be assessed on its own
 * @param scoring by level; a level that is not named is scored in percent of the points possible
 * @param criteria when a score is good enough
 * @param bands what scores are called
 * @param rating how those who rate come to one rating; absent where nothing is known
 * @param inputs what is looked at before
 * @param protocol what to keep to while rating, in words
 * @param notKnown what nobody who wrote this down knew, in words; empty where it is whole
 * @param basis where its figures come from
 */
public record InstrumentDefinition(
        String code,
        String version,
        String name,
        @Nullable String edition,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String supersedes,
        @Nullable Licence licence,
        List<String> practices,
        List<RatingScale> scales,
        List<Facet> facets,
        List<AnswerRule> states,
        List<InstrumentSection> sections,
        List<ScoringRule> scoring,
        List<Criterion> criteria,
        List<Band> bands,
        @Nullable RatingProcess rating,
        List<InstrumentInput> inputs,
        List<String> protocol,
        List<String> notKnown,
        List<Basis> basis) {

    public InstrumentDefinition {
        practices = orNone(practices);
        scales = orNone(scales);
        facets = orNone(facets);
        states = orNone(states);
        sections = orNone(sections);
        scoring = orNone(scoring);
        criteria = orNone(criteria);
        bands = orNone(bands);
        inputs = orNone(inputs);
        protocol = orNone(protocol);
        notKnown = orNone(notKnown);
        basis = orNone(basis);
    }

    /** JSON may leave an empty list out. */
    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Code and version, as people call it. */
    public String title() {
        return code + " " + version;
    }

    /** The section of this code. */
    public Optional<InstrumentSection> section(String sectionCode) {
        return sections.stream()
                .filter(section -> section.code().equals(sectionCode))
                .findFirst();
    }

    /** The items of these sections, in the order of the instrument. */
    public List<InstrumentItem> itemsOf(Collection<String> sectionCodes) {
        return sections.stream()
                .filter(section -> sectionCodes.contains(section.code()))
                .flatMap(section -> section.items().stream())
                .toList();
    }

    /** Whether it is made for a practice of this code. */
    public boolean serves(String practice) {
        return practices.isEmpty() || practices.contains(practice);
    }

    /** The scale of this code, the first where there is no code; empty where there is none. */
    public Optional<RatingScale> scale(@Nullable String scaleCode) {
        return scales.stream()
                .filter(scale -> scaleCode == null || scale.code().equals(scaleCode))
                .findFirst();
    }

    /** The scale of an item; a sound definition has one for each. */
    public RatingScale scaleOf(InstrumentItem item) {
        return scale(item.scale()).orElseThrow(() -> new IllegalStateException("no scale for " + item.code()));
    }

    /** The most an item can get. */
    public int mostOf(InstrumentItem item) {
        return item.mostPoints() == null ? scaleOf(item).most() : item.mostPoints();
    }

    /** Whether an item can get these points. */
    public boolean allows(InstrumentItem item, int points) {
        return scaleOf(item).allows(points) && points <= mostOf(item);
    }

    /** What an answer that is no score does; empty where it is not offered. */
    public Optional<AnswerRule.Effect> effectOf(AnswerState state) {
        return states.stream()
                .filter(rule -> rule.state() == state)
                .map(AnswerRule::effect)
                .findFirst();
    }

    /** How a level is scored. */
    public ScoringRule scoringOf(ScoringRule.Level level) {
        return scoring.stream()
                .filter(rule -> rule.level() == level)
                .findFirst()
                .orElseGet(() -> new ScoringRule(level, ScoreRule.PERCENT_OF_POSSIBLE, null));
    }

    /** The facet of this code. */
    public Optional<Facet> facet(String facetCode) {
        return facets.stream().filter(facet -> facet.code().equals(facetCode)).findFirst();
    }
}
