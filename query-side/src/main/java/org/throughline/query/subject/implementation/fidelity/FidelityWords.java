package org.throughline.query.subject.implementation.fidelity;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of fidelity checks. */
@Component
final class FidelityWords implements FamilyWords<FidelityEvent> {

    @Override
    public Class<FidelityEvent> family() {
        return FidelityEvent.class;
    }

    @Override
    public Sentence say(FidelityEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.checkId() : unit;
        return switch (event) {
            case FidelityCheckRecorded e -> new Sentence(about, checked(e, names), e.comment());
            case FidelityCheckCorrected e ->
                new Sentence(
                        about, "Fidelity check corrected. " + scores(e.scores()) + took(e.participants()), e.reason());
            case FidelityCheckRetracted e ->
                new Sentence(about, "Fidelity check retracted, it does not count", e.reason());
        };
    }

    private static String checked(FidelityCheckRecorded e, Names names) {
        String brought = e.details().instrumentName();
        String instrument = brought == null
                ? names.instrument(e.instrument(), e.instrumentVersion())
                : Names.versioned(brought, e.instrumentVersion());
        return "Fidelity of %s checked with %s. %s".formatted(e.practice(), instrument, scores(e.scores()))
                + took(e.participants());
    }

    /** Nothing where nobody wrote it down. */
    private static String took(@Nullable List<String> participants) {
        return participants == null ? "" : ". " + Words.count(participants.size(), "member", "members") + " took part";
    }

    /** Sections one by one; their total says nothing more, so it is told only where it is all there is. */
    private static String scores(List<Score> scores) {
        List<Score> whole =
                scores.stream().filter(score -> !Score.isPart(score.scale())).toList();
        List<Score> sections =
                whole.stream().filter(score -> !score.scale().equals("total")).toList();
        return Words.sentence((sections.isEmpty() ? whole : sections)
                .stream().map(FidelityWords::outcome).collect(Collectors.joining("; ")));
    }

    private static String outcome(Score score) {
        String points = "%s: %s"
                .formatted(
                        Words.scale(score.scale()),
                        score.rule() == ScoreRule.PERCENT_OF_POSSIBLE
                                ? "%d of %d points".formatted(score.points(), score.possible())
                                : Result.of(score).shown());
        return score.met() == null ? points : points + (score.met() ? ", criterion met" : ", criterion not met");
    }
}
