package org.throughline.command.implementation.instrument;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Id;
import org.throughline.events.implementation.instrument.AnswerRule;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Band;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule;
import org.throughline.events.implementation.instrument.Subscale;

/**
 * What an instrument must keep so that each answer means one thing. Instruments copied by hand go wrong, so everything is told at
 * once, each with the place it stands at.
 */
final class Soundness {

    private static final Pattern CODE = Pattern.compile(Id.PATTERN);
    /** More than any instrument has; so many that sums of whatever a definition can hold stay numbers. */
    private static final int MOST_POINTS = 1000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InstrumentDefinition instrument;
    private final String root;
    private final Faults faults = new Faults();

    private Soundness(InstrumentDefinition instrument, String root) {
        this.instrument = instrument;
        this.root = root;
    }

    /**
     * Everything that is wrong with an instrument; empty when it is sound.
     *
     * @param root where the definition stands, as a JSON pointer
     */
    static Faults defectsOf(InstrumentDefinition instrument, String root) {
        Soundness soundness = new Soundness(instrument, root);
        soundness.examine();
        return soundness.faults;
    }

    /** What is wrong with a criterion for an instrument, by its place in it. */
    static Faults defectsOf(InstrumentDefinition instrument, Criterion criterion) {
        Soundness soundness = new Soundness(instrument, "");
        soundness.examineCriterion("", criterion);
        return soundness.faults;
    }

    private void examine() {
        code("/code", instrument.code());
        code("/version", instrument.version());
        unique("/practices", "practice", instrument.practices());
        require(!instrument.scales().isEmpty(), "/scales", "missing", "it needs a scale");
        unique(
                "/scales",
                "scale",
                instrument.scales().stream().map(RatingScale::code).toList());
        Faults.each("/scales", instrument.scales(), this::examineScale);
        unique(
                "/facets",
                "facet",
                instrument.facets().stream().map(facet -> facet.code()).toList());
        Faults.each("/facets", instrument.facets(), (at, facet) -> {
            code(at + "/code", facet.code());
            scale(at + "/scale", facet.scale());
        });
        examineStates();
        require(!instrument.sections().isEmpty(), "/sections", "missing", "it needs a section");
        unique(
                "/sections",
                "section",
                instrument.sections().stream().map(InstrumentSection::code).toList());
        Faults.each("/sections", instrument.sections(), this::examineSection);
        examineSharedItems();
        examineScoring();
        Faults.each("/criteria", instrument.criteria(), this::examineCriterion);
        Faults.each("/bands", instrument.bands(), this::examineBand);
        Faults.each("/inputs", instrument.inputs(), (at, input) -> {
            code(at + "/code", input.code());
            Faults.each(at + "/items", input.items(), (itemAt, item) -> requireItem(itemAt, item));
        });
        examineWording();
    }

    private void examineScale(String at, RatingScale scale) {
        code(at + "/code", scale.code());
        List<Integer> points =
                scale.points().stream().map(RatingScale.ScalePoint::points).toList();
        require(
                points.size() > 1 && Collections.min(points) >= 0,
                at + "/points",
                "too-few",
                "the scale needs two points or more, none below zero");
        require(
                points.stream().allMatch(step -> step <= MOST_POINTS),
                at + "/points",
                "out-of-scale",
                "no step has more than %d points".formatted(MOST_POINTS));
        require(
                points.equals(points.stream().distinct().sorted().toList()),
                at + "/points",
                "out-of-order",
                "the scale does not ascend");
    }

    private void examineStates() {
        unique(
                "/states",
                "state",
                instrument.states().stream().map(rule -> rule.state().name()).toList());
        Faults.each("/states", instrument.states(), (at, rule) -> {
            boolean doesNotApply = rule.state() == AnswerState.NOT_APPLICABLE;
            require(
                    doesNotApply == (rule.effect() == AnswerRule.Effect.LEAVES_OUT),
                    at + "/effect",
                    "not-valid",
                    "what does not apply leaves the points possible, and nothing else does");
        });
    }

    private void examineSection(String at, InstrumentSection section) {
        code(at + "/code", section.code());
        require(
                !section.code().equals(Scoring.TOTAL),
                at + "/code",
                "not-valid",
                "'%s' is what all sections together are called".formatted(Scoring.TOTAL));
        require(
                !section.items().isEmpty() || !instrument.notKnown().isEmpty(),
                at + "/items",
                "missing",
                "%s has no items, and notKnown does not say why".formatted(section.code()));
        require(
                section.leastPercent() == null || (section.leastPercent() > 0 && section.leastPercent() <= 100),
                at + "/leastPercent",
                "not-valid",
                "a share lies above 0 and is 100 at most");
        unique(
                at + "/items",
                "item of " + section.code(),
                section.items().stream().map(InstrumentItem::code).toList());
        List<String> subscales =
                section.subscales().stream().map(Subscale::code).toList();
        unique(at + "/subscales", "subscale of " + section.code(), subscales);
        Faults.each(at + "/subscales", section.subscales(), (subscaleAt, subscale) -> {
            code(subscaleAt + "/code", subscale.code());
            require(
                    !section.itemsOf(subscale).isEmpty() || section.items().isEmpty(),
                    subscaleAt,
                    "missing",
                    "subscale %s has no items".formatted(subscale.code()));
        });
        Faults.each(at + "/items", section.items(), (itemAt, item) -> examineItem(itemAt, item, Set.copyOf(subscales)));
    }

    private void examineItem(String at, InstrumentItem item, Set<String> subscales) {
        code(at + "/code", item.code());
        Faults.each(
                at + "/subscales",
                item.subscales(),
                (subscaleAt, subscale) -> require(
                        subscales.contains(subscale),
                        subscaleAt,
                        "unknown-subscale",
                        "item %s is in an unknown subscale".formatted(item.code())));
        if (item.scale() != null) {
            scale(at + "/scale", item.scale());
        }
        Integer most = item.mostPoints();
        instrument
                .scale(item.scale())
                .ifPresent(scale -> require(
                        most == null || (most > 0 && scale.allows(most)),
                        at + "/mostPoints",
                        "out-of-scale",
                        "the most points of item %s are a step of its scale above zero".formatted(item.code())));
    }

    /** An answer names an item, not its section; so two sections that one check could hold may not share a code. */
    private void examineSharedItems() {
        List<InstrumentSection> sections = instrument.sections();
        for (int i = 0; i < sections.size(); i++) {
            for (int j = i + 1; j < sections.size(); j++) {
                InstrumentSection one = sections.get(i);
                InstrumentSection other = sections.get(j);
                boolean sameKind = one.kinds().isEmpty()
                        || other.kinds().isEmpty()
                        || !Collections.disjoint(one.kinds(), other.kinds());
                boolean sharesItem = one.items().stream()
                        .anyMatch(item -> other.item(item.code()).isPresent());
                require(
                        !(sameKind && sharesItem),
                        "/sections/" + j + "/items",
                        "used-twice",
                        "%s and %s share an item code".formatted(one.code(), other.code()));
            }
        }
    }

    private void examineScoring() {
        unique(
                "/scoring",
                "level",
                instrument.scoring().stream().map(rule -> rule.level().name()).toList());
        Faults.each(
                "/scoring",
                instrument.scoring(),
                (at, rule) -> require(
                        (rule.rule() == ScoreRule.COUNT_AT_LEAST) == (rule.atLeast() != null),
                        at + "/atLeast",
                        "not-valid",
                        "a level is named where items are counted that reach it, and nowhere else"));
    }

    private void examineCriterion(String at, Criterion criterion) {
        require(
                scales().contains(criterion.scale()),
                at + "/scale",
                "unknown-scale",
                "'%s' is not one of %s".formatted(criterion.scale(), String.join(", ", scales())));
        if (criterion.programme() != null) {
            code(at + "/programme", criterion.programme());
        }
        value(at + "/value", ScoringRule.levelOf(criterion.scale()), criterion.value());
        require(
                criterion.from() == null
                        || criterion.until() == null
                        || criterion.from().isBefore(criterion.until()),
                at + "/until",
                "not-valid",
                "a criterion ends behind the day it begins on");
    }

    private void examineBand(String at, Band band) {
        value(at + "/value", band.level(), band.value());
    }

    private void value(String at, ScoringRule.Level level, BigDecimal value) {
        ScoreRule rule = instrument.scoringOf(level).rule();
        require(
                value.signum() >= 0 && (rule != ScoreRule.PERCENT_OF_POSSIBLE || value.compareTo(HUNDRED) <= 0),
                at,
                "not-valid",
                "a criterion in percent lies between 0 and 100, and any other not below zero");
        require(rule != ScoreRule.NONE, at, "not-valid", "nothing is asked of what is not scored");
    }

    /** What may not be passed on is not written down: a label in our own words has to do. */
    private void examineWording() {
        boolean may = instrument.licence() != null && instrument.licence().wordingMayShip();
        Faults.each(
                "/sections",
                instrument.sections(),
                (at, section) -> Faults.each(
                        at + "/items",
                        section.items(),
                        (itemAt, item) -> require(
                                item.wording() == null || may,
                                itemAt + "/wording",
                                "not-allowed",
                                "no licence lets the makers' own words of item %s be passed on"
                                        .formatted(item.code()))));
    }

    /** Everything that is scored: each section, its subscales, and the total. */
    private Set<String> scales() {
        return Scoring.scales(instrument);
    }

    private void requireItem(String at, String item) {
        require(
                instrument.sections().stream()
                        .anyMatch(section -> section.item(item).isPresent()),
                at,
                "unknown-item",
                "there is no item %s".formatted(item));
    }

    private void scale(String at, String code) {
        require(
                instrument.scales().stream().anyMatch(scale -> scale.code().equals(code)),
                at,
                "unknown-scale",
                "there is no scale '%s'".formatted(code));
    }

    private void code(String at, @Nullable String code) {
        require(
                code != null && CODE.matcher(code).matches(),
                at,
                "not-valid",
                "'%s' is no code: letters, digits and . _ - only, beginning with a letter or digit".formatted(code));
    }

    private void unique(String at, String what, Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        List<String> twice =
                codes.stream().filter(code -> !seen.add(code)).distinct().toList();
        twice.forEach(code ->
                faults.add(() -> new Fault(root + at, "used-twice", "%s '%s' is there twice".formatted(what, code))));
    }

    private void require(boolean holds, String at, String code, String otherwise) {
        if (!holds) {
            faults.add(() -> new Fault(root + at, code, otherwise));
        }
    }
}
