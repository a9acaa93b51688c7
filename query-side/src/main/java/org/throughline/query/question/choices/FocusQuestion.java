package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.choices.FocusAnswer.DistrictFocus;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;

/** Focus areas are a district's own and belong to it whenever they were; to what lies above it on the day asked about. */
@Asks(
        path = "focus",
        place = 60,
        title = "Did we take on too much at once?",
        tells =
                "On which days a district had more focus areas than it advised or allowed itself, or than the sources say, who overrode the"
                        + " limit, what was retired to make room; how long each area lived, and which areas hung together"
                        + " since when. Judged by the rulebook of each day.",
        example = "from=2020-08-01&to=2023-06-30")
@Component
final class FocusQuestion implements Question<FocusQuestion.Parameters, FocusAnswer> {

    record Parameters(Between between) {}

    @Override
    public FocusAnswer answer(Snapshot snapshot, Parameters asked) {
        List<FocusPortfolioState> portfolios = snapshot.states(FocusPortfolioState.class);
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        Window window = asked.between().orSince(beginning(portfolios, snapshot.day()), snapshot);
        List<DistrictFocus> districts = portfolios.stream()
                .sorted(Comparator.comparing(FocusPortfolioState::districtId))
                .map(portfolio -> FocusAudit.answer(portfolio, Norms.of(rulebooks.of(portfolio.districtId())), window))
                .toList();
        return new FocusAnswer(districts);
    }

    private static LocalDate beginning(List<FocusPortfolioState> portfolios, LocalDate day) {
        return portfolios.stream()
                .flatMap(portfolio -> Stream.ofNullable(new Stretches(portfolio, List.of()).beginning()))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }
}
