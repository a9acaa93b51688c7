package org.throughline.query.page.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.words.Words;

/**
 * {@code GET /reports/board?unit=}: a report for the board, of a day and never of a moving present, to be printed. What
 * stands in the margins of its sheets differs from report to report, and so does its second style sheet.
 */
@Controller
final class BoardController {

    private final BoardReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    BoardController(BoardReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/reports/board")
    @Nullable
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            When when,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "reports/board", ofADay(when));
        String id = unit(unit);
        LocalDate day = Objects.requireNonNull(moment.tense().asOf());
        LocalDate since = Objects.requireNonNullElse(Parameters.day("from", PageParts.filled(from)), day.minusYears(1));
        if (since.isAfter(day)) {
            throw ReadRefusal.of(
                    ReadRefusal.Code.BAD_PARAMETER, "from=%s is behind the day reported on, %s".formatted(since, day));
        }
        if (parts.isUnchanged(request)) {
            return null;
        }
        model.addAttribute("from", since);
        Optional<BoardReport> report = computed.compute(() -> reads.report(id, moment, since));
        if (report.isEmpty()) {
            boolean later =
                    computed.compute(() -> reads.name(id, parts.present())).isPresent();
            return Missing.of("school or district", moment, later).page(model, response);
        }
        model.addAttribute("report", report.get());
        return "board";
    }

    /** What stands in the margins of the sheets. */
    @GetMapping("/reports/board.css")
    ResponseEntity<String> margins(@RequestParam(required = false) @Nullable String unit, When when) {
        Moment moment = parts.moment(ofADay(when));
        String id = unit(unit);
        String name = computed.compute(() -> reads.name(id, moment)).orElse("");
        String day = Words.day(Objects.requireNonNull(moment.tense().asOf()));
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/css")).body(Margins.css(name, "As of " + day));
    }

    /** A report is of a day: of today where none is named. */
    private When ofADay(When when) {
        return PageParts.filled(when.asOf()) == null
                ? when.on(parts.present().today().toString())
                : when;
    }

    private static String unit(@Nullable String unit) {
        String id = Parameters.text("unit", PageParts.filled(unit));
        if (id == null) {
            throw ReadRefusal.of(
                    ReadRefusal.Code.BAD_PARAMETER, "unit is missing: a report is about a school or a district");
        }
        return id;
    }
}
