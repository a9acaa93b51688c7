package org.throughline.query.focus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.focus.FocusAnswer.DistrictFocus;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.rulebook.RulebookState;
import org.throughline.query.rulebook.RulebookStory;

/** {@code GET /api/audit/focus}: on which days were there more focus areas than advised or allowed? */
@RestController
final class FocusController {

    private final Snapshots snapshots;

    FocusController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/focus", produces = MediaType.APPLICATION_JSON_VALUE)
    FocusAnswer focus(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        List<FocusPortfolioState> portfolios = snapshot.states(new FocusPortfolioStory());
        Window window = Window.of(from, to, beginning(portfolios, snapshot.day()), snapshot.day());
        List<DistrictFocus> districts = portfolios.stream()
                .sorted(Comparator.comparing(FocusPortfolioState::districtId))
                .map(portfolio -> FocusQuestion.answer(portfolio, norms(snapshot, portfolio.districtId()), window))
                .toList();
        return new FocusAnswer(snapshot.position(), snapshot.asOf(), window, districts);
    }

    private static List<FocusNorm> norms(Snapshot snapshot, String districtId) {
        RulebookState rulebook =
                snapshot.state(new RulebookStory(), districtId).orElseGet(() -> RulebookState.usual(districtId));
        return Norms.of(rulebook);
    }

    private static LocalDate beginning(List<FocusPortfolioState> portfolios, LocalDate day) {
        return portfolios.stream()
                .flatMap(portfolio -> Stream.ofNullable(new Stretches(portfolio, List.of()).beginning()))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }
}
