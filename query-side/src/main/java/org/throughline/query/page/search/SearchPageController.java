package org.throughline.query.page.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.search.Bounds;
import org.throughline.query.search.Sought;

/** {@code GET /search}: what was recorded with some words in it, at any moment. */
@Controller
final class SearchPageController {

    private static final int MOST = 50;

    private final SearchPageReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    SearchPageController(SearchPageReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/search")
    @Nullable
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            When when,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "./", "search", when);
        SearchAsked asked = new SearchAsked(
                Parameters.text("q", PageParts.filled(q)),
                Parameters.text("root", PageParts.filled(root)),
                Parameters.text("unit", PageParts.filled(unit)),
                Parameters.text("kind", PageParts.filled(kind)),
                Bounds.year(PageParts.filled(year)),
                Bounds.count("after", PageParts.filled(after)),
                moment);
        int most = Parameters.limit(PageParts.filled(limit), SearchPageReads.SIZE, MOST);
        model.addAttribute("asked", asked);
        if (parts.isUnchanged(request)) {
            return null;
        }
        if (asked.words() != null) {
            find(asked, asked.words(), most, model, response);
        }
        return "search";
    }

    private void find(SearchAsked asked, String words, int most, Model model, HttpServletResponse response) {
        Sought sought;
        try {
            sought = Sought.read(words);
        } catch (ReadRefusal noWords) {
            response.setStatus(noWords.code().status());
            model.addAttribute("refusal", Objects.requireNonNull(noWords.detail()));
            return;
        }
        model.addAttribute("found", computed.compute(() -> reads.find(asked, sought, most)));
    }
}
