package org.throughline.query.page.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.tree.TreeReads.District;

/** {@code GET /indicators?unit=}: the board of the eight indicators of shared leadership, of the first district where none is named. */
@Controller
final class IndicatorsController {

    private final IndicatorReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    IndicatorsController(IndicatorReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/indicators")
    @Nullable
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String part,
            When when,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "./", "indicators", when);
        String asked = Parameters.text("unit", PageParts.filled(unit));
        int stretch = PageParts.choice(null, null, part).part();
        if (parts.isUnchanged(request)) {
            return null;
        }
        List<District> districts = computed.compute(() -> parts.districts(moment));
        if (asked == null && districts.isEmpty()) {
            return new Missing(
                            "There is no district yet",
                            "The board shows how districts and schools are led together; at this moment there were none.",
                            !moment.isNow(),
                            false)
                    .page(model, response);
        }
        String id = asked == null ? districts.getFirst().id() : asked;
        Optional<IndicatorBoard> board = computed.compute(() -> reads.board(id, stretch, moment));
        if (board.isEmpty()) {
            boolean later =
                    computed.compute(() -> reads.name(id, parts.present())).isPresent();
            return Missing.of("school or district", moment, later).page(model, response);
        }
        model.addAttribute("districts", districts);
        model.addAttribute("board", board.get());
        return "indicators";
    }
}
